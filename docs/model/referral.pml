/*
 * Who leads an issue: the protocol of the referral-service, for SPIN.
 *
 * Two replicas carry commands out on shared tables, each in a transaction of many steps, and either may be killed at every one of
 * them. README.md beside this file says which step is which part of the service, and what is left out.
 *
 * Nothing here is counted without end, so that the search covers runs of any length: of instants only the order is kept, an epoch
 * that a caller saw is either the current one or an older one, and the epoch itself is counted modulo EPOCHS.
 *
 * What must hold stands in MUST(...). The database's constraints are no part of the protocol here: they are among what must hold,
 * so that the right protocol is seen never to run into one. Each of these macros breaks one rule and has to be found out:
 *
 *   NO_LOCK              looks, then writes, and locks nothing
 *   INSTANT_BEFORE_LOCK  takes the transaction's start in place of an instant read under the lock
 *   NO_BOUND             takes the clock's word also where it is earlier than the issue's last act
 *   BEGIN_FIRST          writes the begin of the next referral before the end of the last
 *   TWO_TRANSACTIONS     commits the end of a referral before the begin of the next
 *   ARGUMENT_ORDER       locks the issues of a merge as they are named, and not in ascending order
 *   NO_FENCE             does not compare the epoch that the caller saw
 *   KEY_APART            keeps the idempotency key in a transaction of its own, after the change
 *   ANSWER_FIRST         answers before the commit
 */
#ifndef ISSUES
#define ISSUES 2
#endif
#ifndef BODIES
#define BODIES 2
#endif
#ifndef EPOCHS
#define EPOCHS 2
#endif
#define CLIENTS 2
#define NONE 15

/* States of an issue; the others of the service begin and end no referral that these do not. */
#define READY 0
#define IN_TRIAGE 1
#define RESOLVED 2
#define WITHDRAWN 3
#define MERGED 4

/* States of a live referral. LEAD is ACCEPTED, IN_PROGRESS and ON_HOLD in one. */
#define OFFERED 0
#define LEAD 1

/* What a command does beside ending and beginning referrals. */
#define NOTHING_ELSE 0
#define ACCEPT 1
#define ASK_SUCCESSOR 2
#define FORGET_SUCCESSOR 3
#define MAKE_READY 4
#define RESOLVE 5
#define WITHDRAW 6
#define MERGE 7
#define DETACH 8

/* States of an idempotency key; a claim that is not committed is seen by a twin alone, which waits for it. */
#define FREE 0
#define DONE 1
#define CLAIMED 2

/* Who holds a row's lock. */
#define FREE_LOCK 0
#define HELD_BY(replica) (1 + (replica))
#define SWEEPER 3

#define BIT(issue) (1 << (issue))
#define OTHER(replica) (1 - (replica))

/* The committed tables. */
byte state[ISSUES];
byte into[ISSUES];             /* the issue that it is merged into; itself when it is not */
byte lives[ISSUES];            /* how many live referrals it has */
byte live[ISSUES];             /* the live one's state, its body, and the body that was asked to take it over, plus one */
byte body[ISSUES];
byte successor[ISSUES];
byte epoch[ISSUES];
byte key[CLIENTS];

byte lock[ISSUES];
bit due[ISSUES];               /* by the clock: the time to answer the open offer is over */
bit told[CLIENTS];             /* the client was told that its command was carried out */

/* What a replica's command knows, kept where the acts of others make it old. */
byte serves[2];                /* its client, plus one */
byte works_on[2];              /* its issues, a bit for each */
byte wants[2];                 /* the issue whose lock it waits for, plus one */
bit stale[2];                  /* the epoch that the caller saw is not the current one any more */
bit has_instant[2];
byte older[2];                 /* a bit for each issue whose last act is later than the command's instant */
bit late[2];                   /* the offer's time was over when the lock was had, but not at the command's instant */

/* For the properties alone. */
byte begun[ISSUES];            /* how many referrals were begun, modulo EPOCHS */
byte carried_out[CLIENTS];     /* how often the client's request was */

/* The properties. A bit says that its property is left aside; each is a variable because the checker then shows its name. */
#define MUST(property, condition) assert((condition) || property)
bit at_most_one_live;
bit live_only_on_a_ready_issue;
bit merged_into_ends;
bit somebody_owes_the_next_step;
bit epoch_counts_each_begin;
bit stale_epoch_never_succeeds;
bit holds_never_overlap;
bit no_late_acceptance;
bit key_executes_at_most_once;
bit acknowledged_is_there;
bit old_or_new_after_a_crash;
bit no_deadlock;

/* The canonical issue: merged-into followed for more steps than there are issues has ended, or it never does. */
#if ISSUES == 2
#define CANONICAL(issue) into[into[issue]]
#else
#define CANONICAL(issue) into[into[into[issue]]]
#endif

/* Who owes the next step: nobody where the matter is over, the chair, or the body that is offered or leads. */
#define CHAIR_OWES(i) (state[i] == IN_TRIAGE \
    || (state[i] == READY && (lives[i] == 0 || (live[i] == OFFERED && due[i]))))
#define BODY_OWES(i) (state[i] == READY && lives[i] == 1 && body[i] < BODIES && (live[i] == LEAD || !due[i]))
#define IS_OVER(i) (state[i] == RESOLVED || state[i] == WITHDRAWN)
#define OWED_BY_ONE(i) (CHAIR_OWES(i) + BODY_OWES(i) + IS_OVER(i) == 1)

/* Looks at the tables; whatever changes them does so in the same step. */
inline look() {
    i = 0;
    do
    :: i < ISSUES ->
        MUST(at_most_one_live, lives[i] <= 1);
        MUST(live_only_on_a_ready_issue, lives[i] == 0 || state[i] == READY);
        MUST(merged_into_ends, state[CANONICAL(i)] != MERGED && (state[i] == MERGED) == (into[i] != i));
        MUST(somebody_owes_the_next_step, OWED_BY_ONE(CANONICAL(i)));
        MUST(epoch_counts_each_begin, epoch[i] == begun[i]);
        i++
    :: else -> break
    od;
    i = 0
}

/* An act on these issues becomes visible; what the other replica's command knows of them is old from here on. */
inline outdate(replica, issues, begins_one) {
    if
    :: has_instant[replica] -> older[replica] = older[replica] | (works_on[replica] & (issues))
    :: else
    fi;
    if
    :: works_on[replica] & (begins_one) -> stale[replica] = 1
    :: else
    fi
}

inline no_live_one(issue) {
    live[issue] = 0;
    body[issue] = 0;
    successor[issue] = 0;
    due[issue] = 0
}

/* The end of a referral, as committed. */
inline commit_end() {
    lives[ends]--;
    no_live_one(ends)
}

/* The transaction is over: its locks are free, and what it knew is forgotten. */
inline forget() {
    if
    :: low < ISSUES && lock[low] == HELD_BY(me) -> lock[low] = FREE_LOCK
    :: else
    fi;
    if
    :: high < ISSUES && lock[high] == HELD_BY(me) -> lock[high] = FREE_LOCK
    :: else
    fi;
    low = NONE; high = NONE;
    seen_due = 0;
    ends = NONE; begins = NONE; next_epoch = 0; to = 0; as = 0; beside = NOTHING_ELSE; source = 0;
    works_on[me] = 0; wants[me] = 0; stale[me] = 0; has_instant[me] = 0; older[me] = 0; late[me] = 0
}

/* The replica does no more for the client. Once that was told, and no twin is under way, it comes with a new request. */
inline leave() {
    forget();
    serves[me] = 0;
    if
    :: told[client] && serves[OTHER(me)] != client + 1 ->
        told[client] = 0; key[client] = FREE; carried_out[client] = 0
    :: else
    fi;
    client = 0;
    claimed = 0;
    half = 0
}

/* kill -9: PostgreSQL rolls back what was not committed. A refusal does the same, and is answered. */
inline roll_back() {
    MUST(old_or_new_after_a_crash, !half);
    if
    :: claimed ->
        key[client] = FREE;
        MUST(acknowledged_is_there, !told[client]);
        claimed = 0
    :: else
    fi;
    leave()
}

#define OR_CRASH :: d_step { true -> roll_back() } -> goto idle

/* The row is locked from here on. */
inline locked(issue) {
    lock[issue] = HELD_BY(me);
    wants[me] = 0;
    late[me] = late[me] | (has_instant[me] && due[issue] && !(seen_due & BIT(issue)))
}

/* From here on it waits for the row, if there is one to wait for. */
inline wait_for(issue) {
    if
    :: issue < ISSUES ->
        wants[me] = issue + 1;
        MUST(no_deadlock, !(lock[issue] == HELD_BY(OTHER(me)) && wants[OTHER(me)] > 0
            && lock[wants[OTHER(me)] - 1] == HELD_BY(me)))
    :: else
    fi
}

/* The instant of the command; the clock may have been set back, so that it is older than the last act. */
inline read_instant() {
    has_instant[me] = 1;
    seen_due = (due[0] | (due[1] << 1)) & works_on[me];
    if
    :: older[me] = 0
#ifndef STEADY_CLOCK
    :: older[me] = works_on[me]
#endif
    fi
}

/* A referral begins; which body, if more than one can be meant. */
inline begin(issue, state_of_it) {
    begins = issue;
    as = state_of_it;
    next_epoch = (epoch[issue] + 1) % EPOCHS
}

inline any_body() {
    to = 0;
    do
    :: to < BODIES - 1 -> to++
    :: break
    od
}

#define IS_LIVE(i) (lives[i] > 0)
#define IS_OPEN_OFFER(i) (IS_LIVE(i) && live[i] == OFFERED)
#define IS_LED(i) (IS_LIVE(i) && live[i] == LEAD)
#define WAS_DUE(i) (seen_due & BIT(i))
#define HAS_MEMBERS(i) ((i != 0 && into[0] == i) || (i != 1 && into[1] == i) || (ISSUES > 2 && i != 2 && into[ISSUES - 1] == i))

/* A command on one issue: which one, out of those that its state and the instant allow. */
inline decide_on_one(x) {
    if
    :: state[x] == IN_TRIAGE || IS_OVER(x) -> beside = MAKE_READY                              /* classify, reopen */
#ifndef MERGES_ONLY
    :: state[x] == READY && !IS_LIVE(x) -> begin(x, OFFERED); any_body()                       /* offer */
    :: state[x] == READY && IS_OPEN_OFFER(x) && WAS_DUE(x) -> ends = x; begin(x, OFFERED); any_body()
    :: IS_OPEN_OFFER(x) && !WAS_DUE(x) -> beside = ACCEPT
    :: IS_LIVE(x) && !(IS_OPEN_OFFER(x) && WAS_DUE(x)) -> ends = x                              /* decline, return, recall */
    :: IS_LIVE(x) && !(IS_OPEN_OFFER(x) && WAS_DUE(x)) -> ends = x; begin(x, OFFERED); any_body() /* reassign */
    :: IS_LED(x) && successor[x] == 0 -> any_body();                                           /* offer a transfer */
        if
        :: to != body[x] -> beside = ASK_SUCCESSOR
        :: else -> to = 0
        fi
    :: IS_LED(x) && successor[x] > 0 -> beside = FORGET_SUCCESSOR                              /* withdraw or refuse it */
    :: IS_LED(x) && successor[x] > 0 -> ends = x; begin(x, LEAD); to = successor[x] - 1         /* accept it */
    :: IS_LED(x) -> ends = x; beside = RESOLVE                                                 /* complete */
#endif
    :: (state[x] == READY || state[x] == IN_TRIAGE) && !HAS_MEMBERS(x) ->
        beside = WITHDRAW;
        if
        :: IS_LIVE(x) -> ends = x
        :: else
        fi
    :: refused = 1                                                                             /* whatever else is asked */
    fi
}

/* A command on two issues: x is merged into y, or taken out again. */
inline decide_on_two(x, y) {
    if
    :: state[x] <= IN_TRIAGE && (state[y] == READY || (state[y] == IN_TRIAGE && !IS_LIVE(x) && !IS_LIVE(y))) ->
        beside = MERGE;
        source = x;
        if
        :: IS_LIVE(x) && IS_LIVE(y) -> ends = x                                                /* with a stated ending */
        :: IS_LIVE(x) && IS_LIVE(y) -> refused = 1                                             /* without one */
        :: IS_LIVE(x) && !IS_LIVE(y) -> ends = x; begin(y, live[x]); to = body[x]
        :: !IS_LIVE(x)
        fi
    :: state[x] == MERGED && into[x] == y -> beside = DETACH; source = x
    :: refused = 1
    fi
}

/* The commit. Until here nobody else has seen anything. */
inline commit() {
#ifndef NO_BOUND
    older[me] = 0; /* an instant that is older than the last act counts as that act's */
#endif
    if
    :: ends < ISSUES && !half -> commit_end()
    :: else
    fi;
    if
    :: begins < ISSUES ->
        lives[begins]++;
        no_live_one(begins);
        live[begins] = as;
        body[begins] = to;
        epoch[begins] = next_epoch;
        begun[begins] = (begun[begins] + 1) % EPOCHS
    :: else
    fi;
    if
    :: beside == ACCEPT -> live[low] = LEAD; due[low] = 0
    :: beside == ASK_SUCCESSOR -> successor[low] = to + 1
    :: beside == FORGET_SUCCESSOR -> successor[low] = 0
    :: beside == MAKE_READY -> state[low] = READY
    :: beside == RESOLVE -> state[low] = RESOLVED
    :: beside == WITHDRAW -> state[low] = WITHDRAWN
    :: beside == MERGE -> state[source] = MERGED; into[source] = (source == low -> high : low)
    :: beside == DETACH -> state[source] = IN_TRIAGE; into[source] = source
    :: else
    fi;
    half = 0;
    carried_out[client]++;
#ifndef KEY_APART
    key[client] = DONE;
    claimed = 0;
#endif
    look();
    MUST(stale_epoch_never_succeeds, !stale[me]);
    MUST(holds_never_overlap, older[me] == 0);
    MUST(no_late_acceptance, !(beside == ACCEPT && late[me]));
    MUST(key_executes_at_most_once, carried_out[client] == 1);
    outdate(OTHER(me), works_on[me], (begins < ISSUES) * BIT(begins));
    forget()
}

proctype Replica(byte me) {
    byte client, low = NONE, high = NONE, seen_due;
    byte ends = NONE, begins = NONE, next_epoch, to, as, beside, source;
    bit claimed, refused, half;
    byte i;

idle:
    atomic {
        if
        :: !told[0] -> client = 0
        :: !told[1] -> client = 1
        fi;
        serves[me] = client + 1;
        if
        :: low = 0
        :: low = 1
#ifndef NO_MERGES
        :: low = 0; high = 1
#endif
#if ISSUES > 2
        :: low = 2
        :: low = 0; high = 2
        :: low = 1; high = 2
#endif
#ifdef ARGUMENT_ORDER
        :: low = 1; high = 0
#endif
        fi;
        works_on[me] = BIT(low) | (high < ISSUES -> BIT(high) : 0);
        if
        :: stale[me] = 0
        :: stale[me] = 1
        fi;
#ifdef INSTANT_BEFORE_LOCK
        read_instant()
#endif
    }

    /* Claims the key: waits for a twin under way, and answers as it did where it was carried out. */
    if
    :: atomic { key[client] == DONE -> forget() } -> goto answer
#ifdef KEY_APART
    :: key[client] == FREE
#else
    :: d_step { key[client] == FREE -> key[client] = CLAIMED; claimed = 1; wait_for(low) }
#endif
    OR_CRASH
    fi;

#ifndef NO_LOCK
    if
    :: d_step { lock[low] == FREE_LOCK -> locked(low); wait_for(high) }
    OR_CRASH
    fi;
    if
    :: high >= ISSUES
    :: d_step { high < ISSUES && lock[high] == FREE_LOCK -> locked(high) }
    OR_CRASH
    fi;
#endif

#ifndef INSTANT_BEFORE_LOCK
    if
    :: atomic { true -> read_instant() }
    OR_CRASH
    fi;
#endif

    /* Checks state and epoch, and decides. */
    if
    :: atomic { true ->
        if
#ifndef NO_FENCE
        :: stale[me] -> refused = 1
        :: !stale[me] && high >= ISSUES -> decide_on_one(low)
        :: !stale[me] && high < ISSUES -> decide_on_two(low, high)
        :: !stale[me] && high < ISSUES -> decide_on_two(high, low)
#else
        :: high >= ISSUES -> decide_on_one(low)
        :: high < ISSUES -> decide_on_two(low, high)
        :: high < ISSUES -> decide_on_two(high, low)
#endif
        fi;
        seen_due = 0;
        if
        :: refused || (ends == NONE && begins == NONE && beside == NOTHING_ELSE) -> refused = 0; roll_back(); goto idle
        :: else
        fi }
    OR_CRASH
    fi;

    /*
     * Writes the end, the begin, and the record with the event. Nobody sees them before the commit, so that a kill between them
     * is the kill before the commit. An index sees each statement; the naive table has none.
     */
#ifdef BEGIN_FIRST
    d_step { MUST(at_most_one_live, begins >= ISSUES || lives[begins] == 0) }
#endif
#ifdef TWO_TRANSACTIONS
    if
    :: d_step { ends < ISSUES && begins < ISSUES -> commit_end(); half = 1; look() }
    :: else
    fi;
#endif
#ifndef NO_LOCK
    d_step { MUST(at_most_one_live, begins >= ISSUES || lives[begins] == (ends == begins && !half -> 1 : 0)) }
#endif

#ifdef ANSWER_FIRST
    if
    :: d_step { told[client] = 1 }
    OR_CRASH
    fi;
#endif

    if
    :: d_step { true -> commit() }
    OR_CRASH
    fi;

#ifdef KEY_APART
    if
    :: d_step { key[client] = DONE }
    OR_CRASH
    fi;
#endif

answer:
    if
    :: d_step { true ->
        MUST(acknowledged_is_there, key[client] == DONE && carried_out[client] == 1);
        told[client] = 1;
        leave() }
    OR_CRASH
    fi;
    goto idle
}

/* Records offers whose time is over, and leaves alone what somebody else has locked. It needs no instant: the time ended the offer. */
active proctype Sweeper() {
    byte at, i;

end:
    if
    :: d_step { IS_OPEN_OFFER(0) && due[0] && lock[0] == FREE_LOCK -> at = 0; lock[0] = SWEEPER }
    :: d_step { IS_OPEN_OFFER(1) && due[1] && lock[1] == FREE_LOCK -> at = 1; lock[1] = SWEEPER }
    fi;
    if
    :: d_step { true -> lives[at]--; no_live_one(at); look(); lock[at] = FREE_LOCK; at = 0 }
    :: d_step { true -> lock[at] = FREE_LOCK; at = 0 } /* killed */
    fi;
    goto end
}

/* Time passes: the deadline of an open offer is over at some instant, or it is answered before. */
active proctype Clock() {
end:
    do
    :: d_step { IS_OPEN_OFFER(0) && !due[0] -> due[0] = 1 }
    :: d_step { IS_OPEN_OFFER(1) && !due[1] -> due[1] = 1 }
    od
}

init {
    d_step {
#ifdef SOUGHT /* one property alone */
        at_most_one_live = 1;
        live_only_on_a_ready_issue = 1;
        merged_into_ends = 1;
        somebody_owes_the_next_step = 1;
        epoch_counts_each_begin = 1;
        stale_epoch_never_succeeds = 1;
        holds_never_overlap = 1;
        no_late_acceptance = 1;
        key_executes_at_most_once = 1;
        acknowledged_is_there = 1;
        old_or_new_after_a_crash = 1;
        no_deadlock = 1;
        SOUGHT = 0;
#endif
        into[1] = 1;
#if ISSUES > 2
        into[2] = 2
#endif
    }
    atomic { run Replica(0); run Replica(1) }
}
