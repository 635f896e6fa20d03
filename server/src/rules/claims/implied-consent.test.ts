import { checkRule } from '../../testing/fixture';
import { impliedConsent } from './implied-consent';

checkRule(
  impliedConsent,
  `
⟦By browsing our shop, you consent⟧(data) to the processing of your personal data.
`,
);
checkRule(
  impliedConsent,
  `
⟦When you visit the museum site, you agree⟧(data) to our use of cookies.
`,
);
checkRule(
  impliedConsent,
  `
⟦Your continued use of the archive constitutes acceptance⟧(document) of this policy.
`,
);
checkRule(
  impliedConsent,
  `
⟦If you do not agree with this policy, please do not use⟧(document) our site.
`,
);
checkRule(
  impliedConsent,
  `
By using the boats, you agree to our Terms of Service.
`,
);
checkRule(
  impliedConsent,
  `
By ticking the box, you consent to the processing of your personal data.
`,
);
checkRule(
  impliedConsent,
  `
You can withdraw your consent by using the form on our site. Using our site does not mean that you consent to anything.
`,
);
checkRule(
  impliedConsent,
  `
⟦By browsing our shop, you consent⟧(data) to the processing of your personal data.

When you visit the workshop, you agree to our use of cookies. ⟦Your continued use of the archive constitutes acceptance⟧(document) of this policy.

By registering, you agree to Orca's Terms and acknowledge its Privacy Policy.
`,
);
// A domain's stop ends no clause; consent that is taken for refused is taken from nobody.
checkRule(
  impliedConsent,
  `
⟦By using harbour-boats.org, you agree⟧(data) to the collection of your data.

Until you choose, consent is assumed to be refused, and no cookies are set.
`,
);

// Agreement that is presumed, and what anybody does who uses the thing.
for (const taken of [
  '⟦If you stay on our site, we assume that you agree⟧(data) to our use of cookies.',
  '⟦Whoever uses the mill app agrees to⟧(data) the collection of personal data.',
  '⟦With your visit you agree⟧(data) to our use of cookies.',
  '⟦Unless you object, you agree⟧(data) to the processing of your personal data.',
  '⟦You are deemed to have consented to the processing of your personal data when you install⟧(data) the app.',
])
  checkRule(impliedConsent, `\n${taken}\n`);
for (const asked of [
  'If you tick the box, we know that you agree to our use of cookies.',
  'Whoever fills in the form can agree to the newsletter there.',
  'Unless you agree, we do not process your location.',
])
  checkRule(impliedConsent, `\n${asked}\n`);
