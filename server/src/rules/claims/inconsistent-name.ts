import { defineRule } from '../define-rule';

/**
 * Another company's or product's name where only this one's makes sense ("At Pelagic, we …" in the policy of Orca
 * Sails): what a template left behind.
 *
 * Silent for affiliates and providers that are named as such, where a sentence names both, where the configuration
 * names it, and where the text does not tell whose it is.
 */
export const inconsistentName = defineRule({
  id: 'inconsistent-name',
  summary: 'Use the name of your own organisation and service.',
  severity: 'info',
  basis: ['GDPR Art. 13(1)(a)'],
  messages: {
    foreign:
      '“{name}” stands where this text speaks of itself, but it goes by “{own}” elsewhere. Replace it, or say how the two belong together.',
  },
  *check({ facts, project }) {
    const { organization, terms } = project;
    const configured = [organization.name ?? '', ...organization.aliases, ...terms.products, ...terms.ignore];
    for (const { at, own } of facts.foreignNames) {
      if (configured.some((name) => name !== '' && name.toLowerCase().includes(at.text.toLowerCase()))) continue;
      const related = [{ at: own, message: 'The name that the text goes by' }];
      yield { at, message: 'foreign', data: { name: at.text, own: own.text.replace(/\s+/g, ' ') }, related };
    }
  },
});
