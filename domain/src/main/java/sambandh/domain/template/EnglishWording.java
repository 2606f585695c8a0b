package sambandh.domain.template;

/** English that a customer should not have to read. */
final class EnglishWording {
    private static final String PLAIN = """
            [officialese]
            pursuant to -> under / following
            utilise/utilize/utilised/utilized/utilising/utilizing/utilises/utilizes -> use
            at your earliest convenience -> when you have a moment / by (date)
            in order to -> to
            in the event that -> if
            in the event of -> if
            prior to -> before
            subsequent to -> after
            with/in regard/regards/respect/reference to -> about
            in respect of -> about
            in/with relation to -> about
            herewith/hereby/herein/hereto/hereunder -> (leave it out)
            hereinafter/thereof/therein/thereto/therewith -> (say it again in plain words)
            aforementioned/aforesaid/abovementioned -> this / that
            above mentioned -> this / that
            the undersigned -> I
            please be advised/informed -> (leave it out)
            please find attached/enclosed/herewith -> we have attached / here is
            kindly note/find/do/send/provide/confirm/acknowledge/contact/revert/submit/ensure/refer -> please …
            do the needful -> (say what is to be done)
            revert back -> reply
            please revert -> please reply
            facilitate/facilitates/facilitated/facilitating -> help / make easier
            endeavour/endeavor to -> try to
            commence/commences/commenced/commencing -> start
            ascertain/ascertained -> find out
            expedite/expedited -> speed up
            in accordance with -> as … says / following
            in lieu of -> instead of
            inter alia -> among other things
            notwithstanding -> despite
            forthwith -> at once
            henceforth -> from now on
            due/owing to the fact that -> because
            in view of the fact that -> because
            for the purpose/purposes of -> to / for
            at this point in time -> now
            at the present time -> now
            in the near future -> soon / by (date)
            on a regular basis -> regularly
            on a daily basis -> every day
            on a monthly basis -> every month
            in receipt of -> (we) have got
            duly -> (leave it out)
            as per -> as … says
            as per your request -> as you asked
            asap -> by (date)
            dear valued/esteemed customer/customers -> Dear (name)
            valued/esteemed customer/customers/patron/patrons -> (the name)
            synergy/synergies -> (say what comes of it)
            leverage/leverages/leveraging -> use
            seamless/seamlessly -> smooth / without trouble
            best in class -> (say what is good about it)
            world class -> (say what is good about it)
            cutting edge -> new
            going forward -> from now on
            touch base -> talk
            hope this email/mail/letter/message finds you well -> (leave it out)
            thrilled/excited to announce/share/inform -> (say the news itself)
            continued patronage/support/business -> (say what you thank for)
            click here -> (name what the link opens)
            [passive]
            am/is/are/was/were/be/been/being processed/reviewed/handled/checked/decided/done/made by us/our/me/my/management/staff -> we …
            is/are/was/were/be/been sent/approved/rejected/delivered/repaired/registered/answered/taken by us/our/me/my/management -> we …
            it was/is decided/noted/observed/felt -> we decided / we saw
            it has been decided/noted/observed/felt/brought -> we have decided / we have seen
            it has come to our attention -> we have seen
            you are requested/advised/reminded/required/instructed to/that -> please
            you are hereby requested/advised/reminded/required/informed -> please
            has/have been processed/registered/noted/forwarded/escalated/logged/actioned/rejected -> we have …
            mistakes/errors were made -> we made a mistake
            will be contacted/notified/actioned/escalated -> we will …
            [shouting]
            free/now/urgent/important/last/sale/not/never/must/only/please/today/warning/final/attention/immediately/offer
            [vague_subject]
            important/information/info/update/updates/news/newsletter/hello/hi/greetings/notification/notice/message/announcement
            reminder/attention/urgent/please/read/for/you/from/us/a/an/the/and/our/letter/mail/email/special/dear/customer/your
            """;

    static final PlainWording WORDING = new PlainWording(25, PLAIN, EnglishTone.WORDS);

    private EnglishWording() {}
}
