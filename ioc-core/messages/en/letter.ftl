### The mail that brings a report.

letter-subject = { $title } · { $organization }, { $period }
letter-about = { $organization } · { $period }
letter-file = The whole report is attached: { $file }
letter-why = You receive this because there is a subscription to the reports of { $organization } for you.
letter-end = Whoever manages the reports of your organization changes, pauses or ends it; the subscription is { $subscription }. You can do so yourself where you sign in.
