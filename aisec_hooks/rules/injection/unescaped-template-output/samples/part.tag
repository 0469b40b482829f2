<!-- ruleid: unescaped-template-output -->
<%= comment %>
<!-- ruleid: unescaped-template-output -->
<%= request.getParameter("q") %>
<!-- ruleid: unescaped-template-output -->
<c:out value="${comment}" escapeXml="false"/>
<!-- ok: unescaped-template-output -->
<c:out value="${comment}"/>
<!-- ok: unescaped-template-output -->
<%= Encode.forHtml(comment) %>
<!-- ok: unescaped-template-output -->
<%-- <%= comment %> --%>
<!-- ok: unescaped-template-output -->
<%= "<br>" %>
<!-- ok: unescaped-template-output -->
<%= list.size() %>
