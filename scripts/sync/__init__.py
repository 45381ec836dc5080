"""Take over the vendor's own description of the API: `make sync SPEC=<file, folder or address>`.

Input: `reading` turns a file, a folder of docs pages or an address into one document, with `parsing`, `pages`,
`merging` and `fetching`. Nothing of it is code, and everything of it is checked there.
Facts: `normalising`, `access` and `facts` say the same of both sides in the same words, without prose.
Matching: `matching` finds the vendor's operation for each of ours, `voting` the vendor's schema.
Comparing: `comparing` lists how two sets of facts differ; `deciding` says what is new since the last time (`memory`),
and what is written.
Names: `naming` names what only the vendor has, as CONTRIBUTING.md says, and `translating` says theirs with our names.
Result: `advising` says what a person can decide, `showing` prints it, `writing` changes `openapi/`, `overlaying` exports
what only we know.
"""
