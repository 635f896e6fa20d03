/** The text of `--help`. */
export const HELP = `Policywright reads privacy policies, cookie policies and terms, and says what a careful editor would mend.
It checks drafting and gives no legal advice.

  policywright lint PATH…       findings of files, folders or globs
  policywright outline FILE     its sections
  policywright facts FILE       what it says: definitions, contacts, dates, retention …
  policywright coverage PATH…   which disclosures the applying laws ask for, and where the text states them
  policywright explain NAME     a rule, a legal term or a citation

Options
  --format FORMAT        lint: stylish (default), json, sarif, github, junit, markdown; coverage: text (default),
                         json, markdown; the other commands: text (default), json
  --config FILE          this configuration instead of the nearest policywright.yaml
  --kind KIND            privacy-policy, cookie-policy or terms, whatever detection says
  --law ID,…             the laws that apply, whatever the text says
  --rule ID:SEVERITY     error, warning, info, hint or off; may be repeated
  --max-warnings N       exit with 1 on more than N warnings
  --today YYYY-MM-DD     the day that dates are compared with
  --stdin                read one policy from standard input
  --stdin-filename FILE  its name, for its format and its configuration
  --fix                  apply automatic fixes (form only, such as numbering)
  --baseline FILE        report only what is not in this file
  --write-baseline       write the present findings to the baseline file

Exit code: 0 no error; 1 an error, or more warnings than allowed; 2 something could not be read.
`;
