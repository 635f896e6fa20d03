import { checkRule } from '../../testing/fixture';
import { undefinedTerm } from './undefined-term';

// Twelve policies that were written before the rule was mended for them, with names, titles, laws, months and labels as
// traps. What is unmarked stays silent; some terms that are used once or twice with "the" alone are not found.

checkRule(
  undefinedTerm,
  `
# Stridewell Privacy Policy

_Last updated: 3 March 2026_

Stridewell AB, Box 1180, Gothenburg (“we”) makes the running app Stridewell (the “App”). This policy tells what the App learns about you.

## What we collect

When you create a profile we ask for your name and your mail address. If you connect a watch from Garmin or Polar, we read ⟦Workout Data⟧(undefined) from it: distance, pace and heart rate. You decide which Workout Data we may read, and you can stop it in the watch's own menu.

- Motion Sensors: we count steps with them.
- Maps: routes are drawn with OpenStreetMap.

People who run for a club may become ⟦Pace Leaders⟧(undefined). Pace Leaders see the first names of those who run with them, and a Pace Leader must keep these names to the group.

## Sharing

We host the App with Amazon Web Services in Stockholm. Crash reports go to Sentry. In May and June we hold the Midsummer Run with the city of Gothenburg; Anna Lindqvist, who leads it, gets a list of runners.

## Your rights

Under the General Data Protection Regulation you have the right to access, to erasure and to object. Tap Delete Profile in the menu Settings to leave. You may complain to the Swedish Authority for Privacy Protection.
`,
);

checkRule(
  undefinedTerm,
  `
# Terms of Sale

## 1. Who we are

Clayburn Pottery Limited, 4 Mill Row, Stoke-on-Trent (“Clayburn”, “we”) sells cups, plates and glazes at clayburn.example (the “Shop”).

## 2. Orders

2.1 You place an Order when you press Buy Now. We may refuse an Order that we cannot fill. Once we have sent the Order Confirmation, the contract is made; the Order Confirmation lists what you bought and what it costs.

2.2 The Shop shows prices in pounds, with VAT. Prices may change on Monday mornings, but not for what you have already bought.

## 3. Delivery

Royal Mail brings small parcels; DPD brings the rest. We are not liable where a ⟦Force Majeure Event⟧(undefined) stops them. If a Force Majeure Event lasts for more than a month, you may cancel.

## 4. Gift Cards

Gift cards are valid for two years. You may not change them for money.

## 5. Returns

You may send goods back within 14 days under the Consumer Contracts Regulations 2013. Made-to-measure Stoneware is not taken back. Write to Returns, Clayburn Pottery Limited, at the address above.

## 6. Law

The law of England and Wales applies to these terms of sale.
`,
);

checkRule(
  undefinedTerm,
  `
# Ledgerlark Master Subscription Agreement

This Master Subscription Agreement is made between Ledgerlark Software, Inc. (“Ledgerlark”) and the company that signs an order form (“Customer”).

**1. Definitions.** “Platform” means the hosted bookkeeping software of Ledgerlark. “Customer Data” means all records that Customer loads into the Platform.

**2. Access.** Ledgerlark gives Customer access to the Platform during the ⟦Subscription Term⟧(undefined). Customer shall see that its ⟦Authorized Users⟧(undefined) keep their passwords secret. Authorized Users may not share a login. At the end of the Subscription Term access stops.

**3. Fees.** Customer pays within thirty days. Stripe Payments Europe collects the money. Prices are found in the Ledgerlark Price List.

**4. Security.** Ledgerlark holds a SOC 2 report and encrypts Customer Data with AES-256. A copy is on the Trust Center page.

**5. Personal data.** The parties sign the Data Processing Addendum if the GDPR applies. Ledgerlark uses the Sub-processors listed there.

**6. Liability.** NEITHER PARTY IS LIABLE FOR LOST PROFITS. The Liability Cap is what Customer paid in the last twelve months, and the Liability Cap does not apply to fraud.

**7. General.** This ⟦Agreement⟧(shortTitle) is governed by the laws of Delaware. This Agreement replaces all earlier talks. Nobody may assign this Agreement without consent. Notices go to the Chief Legal Officer.
`,
);

checkRule(
  undefinedTerm,
  `
Privacy notice of the Harlow Reach Sailing Club

Harlow Reach Sailing Club is an association of about 300 people who sail on the River Stour. Whoever joins gives us name, address and the name of the boat.

Membership

Full Members may vote in the Annual General Meeting. The Sailing Committee keeps the list of boats, and the Sailing Committee shares it with the harbour master. Junior Sailors need a letter from a parent; we keep the letter while the Junior Sailors train with us and for one season more.

Races

Results are sent to the Royal Yachting Association. The ⟦RYA⟧(unjoined) prints them in its yearbook. Ask the RYA if you want your name taken out; the RYA answers by post.

Photos

Tom Barker takes photos in July at the Commodore's Cup. Say so if you do not want to be in them.

Your rights

You can ask us for a copy of what we hold, as the Data Protection Act 2018 says. The Information Commissioner's Office hears complaints.
`,
);

checkRule(
  undefinedTerm,
  `
# Privacy Notice

The Museum of Glass in Ternby (the “Museum”) shows glass from Roman times to our own. Please read this Privacy Notice before you book.

## Tickets

You book through our partner Ticketlane. Ticketlane takes your payment by Visa, Mastercard or PayPal and tells the Museum your name and when you come. If you buy a Season Pass we also keep a photo. Lost your pass? A new Season Pass costs five euros, and each Season Pass carries a number.

## Inside

Cameras watch the halls. The Footage is wiped after seven days. Only the police may ask for the Footage, and they must do so in writing.

Audio Guides: we lend them against a deposit. Workshops for Schools: teachers send us the number of pupils, no names.

## Friends of the Museum

Friends get our letter in spring and in autumn. The newsletter is sent with Mailchimp.

## More

See the Terms of Use and the Cookie Policy. Write to the Data Protection Officer, Museum of Glass, Kiln Street 2, Ternby. Children come in free on Sunday.
`,
);

checkRule(
  undefinedTerm,
  `
# Numberbees Children's Privacy Policy

Numberbees is a game with sums for children between five and nine. Hexley Games LLC runs it from Portland, Oregon. Hexley wrote this text together with parents. Hexley collects as little as it can, and Hexley asks a grown-up first.

## What we ask for

A grown-up makes the account with an e-mail address. The child picks a nickname and a bee. With the grown-up's leave the child may enter the Bee Forum, where ready-made phrases are sent. Nobody can write freely in the Bee Forum.

## Consent

The Children's Online Privacy Protection Act asks for verifiable parental consent. We ask for it by charging fifty cents to a card; see “How to Say Yes” in the app. We follow COPPA and the rules of the kidSAFE Seal Program.

## Schools

Teachers may agree for the parents. The ⟦School Accounts⟧(undefined) hold no names: a teacher gives each child a number. We delete School Accounts in August.

## Reach us

Mail bees@numberbees.example or call Marta Feld at the Parents' Desk.
`,
);

checkRule(
  undefinedTerm,
  `
Tradewick Terms of Service
==========================

Welcome to Tradewick! These Terms of Service (the "Terms") are a contract between you and Tradewick Oy, Helsinki.

Selling
-------

Anyone over eighteen may open a stall. Sellers keep ninety per cent of the price; we keep the rest as our Commission. The Commission is taken when the buyer pays. If a buyer complains, the Resolution Panel looks at the photos. What the Resolution Panel decides is final, save for your rights under the law of Finland.

Prohibited Items
----------------

Do not sell weapons, medicines or Ivory. Prohibited Items are taken down, and we may tell the police.

Your content
------------

You keep what you write and draw. You give Tradewick a licence to show ⟦Your Listings⟧(undefined) in the market and in advertising. We may shorten Your Listings. Your Listings must be true. Remove Your Listings when the thing is sold.

Tradewick Plus
--------------

Tradewick Plus costs four euros a month. With Tradewick Plus you pay no postage inside the European Union. Apple and Google take the payment if you subscribe in an app.

Ending
------

You may leave at any time. These Terms live on where the law says so. Sections 3 to 5 of the Consumer Protection Act stay as they are.
`,
);

checkRule(
  undefinedTerm,
  `
# How Rolefinder uses personal data

Rolefinder (“we”, “us”) is a service of Brightmoor Recruiting Ltd. It brings together people who look for work and firms that have it.

## For those who look for work

You send us your CV. We read it and make a ⟦Skills Profile⟧(undefined) from it, in which your name is left out. You can see and change your Skills Profile. When a firm likes the Skills Profile, we ask you first.

## For firms

Hiring Managers log in with their work address. They agree to our Fair Hiring Code. We log what Hiring Managers look at, so that no one gathers CVs for other ends.

## Automated matching

The Matching Engine sorts advertisements by how well they fit. No decision is taken by the Matching Engine alone: a person at Rolefinder looks at each match, as Article 22 of the UK GDPR asks.

## Where data goes

Data stays in the United Kingdom and Ireland. We use Microsoft Azure and Zendesk. Some mail is sent by Postmark (a product of ActiveCampaign, LLC). Standard Contractual Clauses cover the rest.

## Contact

Brightmoor Recruiting Ltd, 12 Quay Street, Leeds. Our Data Protection Officer is Priya Nair.
`,
);

checkRule(
  undefinedTerm,
  `
# Cookie policy of The Dunmere Chronicle

**Last changed:** 12 January 2026

The Dunmere Chronicle is printed on Saturdays and read at dunmere-chronicle.example (the “Site”) each day. This policy is about small files that the Site leaves in your browser.

| Name | Set by | Lasts |
| --- | --- | --- |
| _dc_session | The Dunmere Chronicle | until you close the browser |
| _ga | Google Analytics | 2 years |
| IDE | DoubleClick | 13 months |

## Kinds

**Strictly necessary:** they keep you logged in. **Analytics:** they count readers. **Advertising:** the Ad Partners read them to choose what you see. A list of the ⟦Ad Partners⟧(undefined) is in the banner. Our Ad Partners belong to the Transparency and Consent Framework of IAB Europe.

## Choice

Click Manage Cookies at the foot of each page. In Firefox, Safari and Edge you find the switch under Privacy & Security. Your choice is kept in a ⟦Consent Record⟧(undefined) for six months. We show the Consent Record when the authority asks. A Consent Record holds no name.

## Subscribers

Whoever pays sees no advertisements. The Paywall needs a cookie of its own; without it the Paywall cannot tell who has paid. The Paywall is made by us.

Questions? Ask the Editor, or the Press Council.
`,
);

checkRule(
  undefinedTerm,
  `
# Emberhaus Product Privacy Statement

Emberhaus GmbH (“Emberhaus”, “we”, “our”) builds thermostats and radiators that can be steered by telephone. This Privacy Statement is about the devices Emberhaus One and Emberhaus Mini and about the Emberhaus app.

### 1. Data from the devices

The Gateway sends temperature and humidity to our servers every five minutes. You can unplug the Gateway; heating goes on. If you let us, we read ⟦Occupancy Data⟧(undefined) as well, to heat only when someone is at home. Occupancy Data never leaves Germany.

### 2. Voice

You may link Amazon Alexa or Google Home. Then Amazon or Google hears what you say. We only get the command.

### 3. Installers

An Installer may look at your settings with a code that you give. Each Installer has signed a promise of secrecy. The code of an Installer ends after a day.

### 4. Legal grounds

- Contract (Art. 6(1)(b) GDPR): to heat.
- Legitimate Interests (Art. 6(1)(f) GDPR): to find faults.
- Consent: occupancy.

### 5. Authority

The Bavarian State Office for Data Protection Supervision watches over us. Our office is in Munich, Leopoldstraße 9, and is open from Tuesday to Friday.
`,
);

checkRule(
  undefinedTerm,
  `
DONATION TERMS

1. About us

Lanterns for Lakeside is a charity registered in Canada. Our number is 12345 6789 RR0001.

2. Giving

You may give once or every month. A ⟦Monthly Pledge⟧(undefined) runs until you stop it. You may stop a Monthly Pledge by mail or by telephone. Canada Helps and the Royal Bank of Canada take the payment.

3. Receipts

The Canada Revenue Agency asks us to send receipts by the end of February. The ⟦CRA⟧(unjoined) may look at our books. If the CRA asks for the names of donors, we give them. The CRA keeps them secret.

4. Gifts in kind

We take Blankets, tents and lamps at 7 Shore Road. No ⟦Donated Goods⟧(undefined) are sold. We give Donated Goods to the shelters in Lakeside and Port Ellis.

5. Legacy Circle

Members of the Legacy Circle name us in their wills. Talk to your lawyer before you write a will. The Legacy Circle meets in October.

6. Personal information

We follow the Personal Information Protection and Electronic Documents Act. Our Privacy Policy has more. Write to Jean Roy, Privacy Officer.
`,
);

checkRule(
  undefinedTerm,
  `
# Rental conditions and data protection – Fernweh Campers

## I. The contract

Fernweh Campers B.V. (hereinafter “Fernweh”) rents camper vans to people over 23. Bookings are made on fernweh-campers.example or at the desk in Utrecht.

The person who signs (the “Renter”) pays a ⟦Security Deposit⟧(undefined) before the journey. We give the Security Deposit back within ten days, unless the van is damaged. Other people may drive only as ⟦Named Drivers⟧(undefined). Named Drivers show their licence at the desk.

## II. On the road

The Renter must not leave the ⟦Permitted Territory⟧(undefined). When the van leaves the Permitted Territory, a Telltale Tracker sends its position. The Volkswagen California has a roof tent; do not drive with it open. In Switzerland you need a Vignette.

## III. Insurance

Allianz Benelux insures the vans. Full Cover, Basic Cover and Road Help are described in the folder on the seat. The Green Card is in the glove box.

## IV. Data

We keep copies of licences for three months. The Autoriteit Persoonsgegevens is the authority. Under the Road Traffic Act we must tell the police who drove. Right to erasure: write to privacy@fernweh-campers.example.

## V. Final Provisions

Dutch law applies. The District Court of Utrecht decides. The heading “How to Pay” is part of this text. Sunday counts as a holiday.
`,
);
