<!-- ruleid: unescaped-template-output -->
${comment?no_esc}
<!-- ruleid: unescaped-template-output -->
${post.text?trim?no_esc}
<!-- ruleid: unescaped-template-output -->
<#noautoesc>
<!-- ok: unescaped-template-output -->
${comment}
<!-- ok: unescaped-template-output -->
<#-- ${comment?no_esc} -->
<!-- ok: unescaped-template-output -->
${kses(comment)?no_esc}
