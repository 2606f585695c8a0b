package sambandh.mail.letter;

/** Mail as it comes back from other servers and people. */
final class ReturnedMail {
    private ReturnedMail() {}

    /** A report of delivery as RFC 3464 shows it. */
    static String delivery(String to, String action, String status, String said) {
        return """
                Return-Path: <>
                From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.com>
                To: <%s>
                Message-ID: <bounce-%s@mx.example.com>
                Subject: Returned mail
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

                --b1
                Content-Type: text/plain

                It could not be delivered.
                --b1
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.com
                Arrival-Date: Sun, 1 Mar 2026 08:00:00 +0000

                Final-Recipient: rfc822; anjali@example.com
                Action: %s
                Status: %s
                Diagnostic-Code: %s

                --b1
                Content-Type: text/rfc822-headers

                Subject: Thank you
                --b1--
                """.formatted(to, java.util.UUID.randomUUID(), action, status, said)
                .replace("\n", "\r\n");
    }

    /** A complaint as RFC 5965 shows it; it goes to the bare address, and the letter's own path stands in the letter. */
    static String complaint(String returnPath, String type) {
        return """
                From: <abuse@mail.example>
                To: <bounces@himal-chai.example>
                Message-ID: <fbl-%s@mail.example>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=feedback-report; boundary="b1"

                --b1
                Content-Type: text/plain

                This is a complaint.
                --b1
                Content-Type: message/feedback-report

                Feedback-Type: %s
                User-Agent: SomeGenerator/1.0
                Version: 1

                --b1
                Content-Type: message/rfc822

                Return-Path: <%s>
                Subject: Thank you

                Thank you
                --b1--
                """.formatted(java.util.UUID.randomUUID(), type, returnPath).replace("\n", "\r\n");
    }

    /** @param more further headers, each ending with a line feed */
    static String reply(String to, String more) {
        return """
                From: Anjali <anjali@example.com>
                To: <%s>
                Message-ID: <reply-%s@example.com>
                Subject: Re: Thank you
                %sContent-Type: text/plain; charset=UTF-8

                With pleasure!
                """.formatted(to, java.util.UUID.randomUUID(), more).replace("\n", "\r\n");
    }
}
