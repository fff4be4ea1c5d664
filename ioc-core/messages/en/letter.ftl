### The mail that brings a report.

letter-subject = { $title } · { $organization }, { $period }
letter-about = { $organization } · { $period }
letter-file = The whole report is attached: { $file }
letter-why = You receive this because there is a subscription to the reports of { $organization } for you.
letter-end = To change, pause or end it, open the subscription { $subscription } or ask whoever manages the reports of your organization.
