<?php

function people($link): void
{
    // ruleid: ldap-injection
    ldap_search($link, 'dc=example,dc=com', '(uid=' . $_GET['user'] . ')');
    // ok: ldap-injection
    ldap_search($link, 'dc=example,dc=com', '(uid=' . ldap_escape($_GET['user'], '', LDAP_ESCAPE_FILTER) . ')');
    // ruleid: ldap-injection
    ldap_list($link, 'dc=example,dc=com', "(mail={$_POST['mail']})");
    // ok: ldap-injection
    ldap_list($link, 'dc=example,dc=com', '(uidNumber=' . (int) $_POST['id'] . ')');
    // ruleid: ldap-injection
    ldap_read($link, 'ou=' . $_GET['unit'] . ',dc=example,dc=com', '(objectClass=*)');
    // ok: ldap-injection
    ldap_read($link, 'dc=example,dc=com', '(objectClass=*)');
}
