import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFix, checkRule, runRule } from '../../testing/fixture';
import { missingControllerIdentity } from './missing-controller-identity';

const organization = {
  name: 'Tidewater Ltd',
  address: '4 Quay Row\nLeith EH6 6QQ',
  aliases: [],
  domains: [],
  contacts: {},
};

checkRule(missingControllerIdentity, '# ⟦Privacy Policy⟧(neither)\n\nQuestions? Write to hello@tidewater.org.\n');
checkRule(
  missingControllerIdentity,
  '# ⟦Privacy Policy⟧(noAddress)\n\nThis policy says how Tidewater Ltd (“we”) handles your data. Our service provider Orca GmbH sits at Hafenstraße 4, 20359 Hamburg.\n',
);
checkRule(
  missingControllerIdentity,
  '# ⟦Privacy Policy⟧(noName)\n\nWrite to us, please, or come and see us: 4 Quay Row, Leith EH6 6QQ.\n',
);

for (const told of [
  'Tidewater Ltd, 4 Quay Row, Leith EH6 6QQ, is responsible for your data.',
  'Write to us:\n\nTidewater Sailing Club  \n4 Quay Row  \nLeith EH6 6QQ',
  'Who we are: see our [imprint](/imprint).',
  'This notice adds to the [Tidewater Privacy Policy](https://tidewater.org/privacy).',
  'Write to [COMPANY ADDRESS].',
  'We are Tidewater B.V., with our registered office Havenkaai 12, 2011 CD, Haarlem, the Netherlands.',
  'You can reach Tidewater (India) Private Limited by mail at Vana Kai tn 7, Tartu 51004, Estonia.',
  'This notice is given by:\n\nTidewater Ltd (“we”)\n\nPier 4 no. 12, 5480 Bryggen, Norway',
  '“We” means Tidewater OÜ, a club of Tartu, having its address at Tartu maakond, Tartu, Vana linnaosa, Kai tn 7-12, 51004 and its branches.',
  'You can write to us by post at:\n\nTidewater Ltd\nKvartal 4 112 vh. 2 ap. 7\nVarna 9010\nBulgaria',
  'Tidewater Ltd\n\nAddress: 2nd Floor, Building No. 4, Block C, Sector 9, Pune 411001',
])
  checkRule(missingControllerIdentity, `# Privacy Notice\n\n${told}\n`);
for (const unnamed of [
  'We count visits with two services:\n\n- [Orca Counter Privacy Policy](https://orca.example/privacy)\n- [Gull Privacy Policy](https://gull.example/privacy)',
  'We keep it in:\n\nHall 4, 60311 Frankfurt',
  'Our servers are located at Frankfurt, Vienna, and 4 more places in 2025.',
  'The data controller is whoever books the berth. This app is developed by volunteers.',
])
  checkRule(missingControllerIdentity, `# ⟦Privacy Policy⟧(neither)\n\n${unnamed}\n`);
checkRule(
  missingControllerIdentity,
  '# ⟦Privacy Policy⟧(neither)\n\nWe count visits. The statistics service is provided by Google LLC. Draughts is a registered trademark of Orca GmbH.\n',
);
checkRule(
  missingControllerIdentity,
  '# ⟦Privacy Policy⟧(noAddress)\n\nTidewater Foundation is committed to privacy. It works for the coast.\n',
);
for (const [text, name] of [
  ['Our app is guarded by Orca Puzzles, Inc. and others. The data controller of your data is Mara Lund.', 'Mara Lund'],
  [
    'We work with the Coast Association. The Data Controller is 3rd Leith Rowing Crew, whose chair is Mara.',
    '3rd Leith Rowing Crew',
  ],
  ['**Product:** Tides, a clock for\niOS\n**Developer:** Mara Lund\n**Mail:** mara@tidewater.org', 'Mara Lund'],
  ['Whatever you send us, Tidewater Rowing GmbH is the controller.', 'Tidewater Rowing GmbH'],
  ['Welcome to the pages of the Tidewater Foundation.', 'Tidewater Foundation'],
  ['tide IO s.r.o. (“we”) runs this site.\n\nAsk tide IO s.r.o. for a copy.', 'tide IO s.r.o.'],
  ['by Tidewater Ltd (“we”).\n\nWrite to Tidewater Ltd for a copy.', 'Tidewater Ltd'],
] as const)
  test(`missing-controller-identity: names ${name}`, () => {
    const [found] = runRule(missingControllerIdentity, `# Privacy Policy\n\n${text}\n`);
    assert.match(found?.message ?? '', new RegExp(`^“${name}” is named`));
  });
checkRule(
  missingControllerIdentity,
  '# ⟦Privacy Policy⟧(neither)\n\nFor what it uploads, the data controller is Customer. Where you order for others, the controller is Your Employer.\n',
);
checkRule(missingControllerIdentity, '# Terms of Service\n\nYou may not copy the service.\n', { kind: 'terms' });

checkFix(
  missingControllerIdentity,
  '# Privacy Policy\n\nQuestions? Write to privacy@tidewater.org.\n\n## Your rights\n\nYou can ask for a copy.\n',
  '# Privacy Policy\n\nQuestions? Write to privacy@tidewater.org.\n\nOur postal address is: Tidewater Ltd, 4 Quay Row, Leith EH6 6QQ.\n\n## Your rights\n\nYou can ask for a copy.\n',
  { project: { organization } },
);
