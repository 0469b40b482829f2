; inherits: ../typescript/ends.scm ../javascript/jsx.scm
