package org.asean.coordination.referral.entry;

import java.util.Arrays;
import java.util.stream.Stream;
import org.asean.coordination.kit.problem.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class CheckedFileTest {

    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(ISO_8859_1);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16};
    private static final byte[] ZIP = {'P', 'K', 3, 4, 20, 0};

    private static void assertRefused(EntryProblem code, String name, AttachmentType type, byte[] content) {
        assertThatExceptionOfType(DomainException.class)
                .as("%s as %s", name, type)
                .isThrownBy(() -> CheckedFile.of(new IncomingFile(name, type, content)))
                .extracting(DomainException::code)
                .isEqualTo(code);
    }

    static Stream<Arguments> whatItSays() {
        return Stream.of(
                arguments("report.pdf", AttachmentType.PDF, PDF),
                arguments("Screen 1.PNG", AttachmentType.PNG, PNG),
                arguments("photo.jpeg", AttachmentType.JPEG, JPEG),
                arguments("photo.jpg", AttachmentType.JPEG, JPEG),
                arguments("รายงาน (ฉบับที่ 2).txt", AttachmentType.TEXT, "สวัสดี\tครับ\r\n".getBytes(UTF_8)),
                arguments("báo-cáo.csv", AttachmentType.CSV, "\uFEFFaddress;kind\n192.0.2.1;ip".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("whatItSays")
    void a_file_that_is_what_it_says_comes_in_as_it_is(String name, AttachmentType type, byte[] content) {
        // when
        CheckedFile file = CheckedFile.of(new IncomingFile(name, type, content));

        // then
        assertThat(file.name().value()).isEqualTo(name);
        assertThat(file.size()).isEqualTo(content.length);
        assertThat(file.content()).isSameAs(content);
    }

    @Test
    void its_hash_is_the_sha_256_of_its_bytes() {
        // when
        CheckedFile file = CheckedFile.of(new IncomingFile("a.txt", AttachmentType.TEXT, "abc".getBytes(UTF_8)));

        // then
        assertThat(file.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    static Stream<Arguments> whatItIsNot() {
        return Stream.of(
                arguments("report.pdf", AttachmentType.PDF, PNG),
                arguments("report.pdf", AttachmentType.PDF, ZIP),
                arguments("report.pdf", AttachmentType.PDF, "\n%PDF-1.7".getBytes(UTF_8)),
                arguments("report.pdf", AttachmentType.PDF, "%PDF-".getBytes(UTF_8)),
                arguments("screen.png", AttachmentType.PNG, JPEG),
                arguments("screen.png", AttachmentType.PNG, Arrays.copyOf(PNG, 7)),
                arguments("photo.jpg", AttachmentType.JPEG, PDF),
                arguments("notes.txt", AttachmentType.TEXT, ZIP),
                arguments("notes.txt", AttachmentType.TEXT, "naïve".getBytes(ISO_8859_1)),
                arguments("notes.txt", AttachmentType.TEXT, "notes".getBytes(UTF_16)),
                arguments("notes.txt", AttachmentType.TEXT, "red: \u001B[31m".getBytes(UTF_8)),
                arguments("notes.txt", AttachmentType.TEXT, "a\u0000b".getBytes(UTF_8)),
                arguments("notes.txt", AttachmentType.TEXT, new byte[] {(byte) 0xC0, (byte) 0xAF}),
                arguments("notes.txt", AttachmentType.TEXT, new byte[0]),
                arguments("rows.csv", AttachmentType.CSV, PNG));
    }

    @ParameterizedTest
    @MethodSource("whatItIsNot")
    void a_file_that_is_not_what_it_says_is_refused(String name, AttachmentType type, byte[] content) {
        assertRefused(EntryProblem.ATTACHMENT_NOT_OF_ITS_TYPE, name, type, content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd.txt",
                "/etc/cron.d/job.txt",
                "..\\..\\boot.txt",
                "C:\\notes.txt",
                "C:notes.txt",
                "..txt",
                ".txt",
                ".hidden.txt",
                "-rf.txt",
                " notes.txt",
                "notes.txt ",
                "notes.txt.",
                "notes",
                "notes.exe",
                "notes.txt.exe",
                "bomb.zip",
                "42.zip",
                "notes.txt/",
                "notes\u0000.txt",
                "notes\r\nSet-Cookie: a=b.txt",
                "notes\u202Etxt.exe.txt",
                "notes\u200B.txt",
                "a\"b.txt",
                "a*b.txt",
                "a|b.txt",
                "<b>.txt",
                "notes\uD800.txt",
                ""
            })
    void a_name_that_is_more_than_a_name_is_refused(String name) {
        assertRefused(EntryProblem.ATTACHMENT_NAME_NOT_SAFE, name, AttachmentType.TEXT, "abc".getBytes(UTF_8));
    }

    @Test
    void a_name_has_120_characters_at_most() {
        assertThat(CheckedFile.of(
                                new IncomingFile("x".repeat(116) + ".txt", AttachmentType.TEXT, "abc".getBytes(UTF_8)))
                        .name()
                        .value())
                .hasSize(120);
        assertRefused(
                EntryProblem.ATTACHMENT_NAME_NOT_SAFE,
                "x".repeat(117) + ".txt",
                AttachmentType.TEXT,
                "abc".getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "notes.txt|attachment; filename=\"notes.txt\"; filename*=UTF-8''notes.txt",
                "Notes of May (2).txt|attachment; filename=\"Notes of May (2).txt\"; "
                        + "filename*=UTF-8''Notes%20of%20May%20%282%29.txt",
                "báo cáo.txt|attachment; filename=\"b_o c_o.txt\"; filename*=UTF-8''b%C3%A1o%20c%C3%A1o.txt",
                "a;b='c'+%41.txt|attachment; filename=\"a_b__c___41.txt\"; "
                        + "filename*=UTF-8''a%3Bb%3D%27c%27%2B%2541.txt"
            },
            quoteCharacter = '`')
    void a_name_cannot_leave_its_place_in_the_header(String name, String header) {
        assertThat(FileName.of(name, AttachmentType.TEXT).disposition()).isEqualTo(header);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, TEXT",
        "TEXT/PLAIN; charset=utf-8, TEXT",
        "text/csv;header=present, CSV",
        "application/pdf, PDF",
        "image/png, PNG",
        "image/jpeg, JPEG"
    })
    void a_media_type_is_known_whatever_its_parameters(String mediaType, AttachmentType type) {
        assertThat(AttachmentType.of(mediaType)).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/zip", "text/html", "image/svg+xml", "application/octet-stream", ""})
    void another_media_type_is_none_of_these(String mediaType) {
        assertThat(AttachmentType.of(mediaType)).isEmpty();
    }
}
