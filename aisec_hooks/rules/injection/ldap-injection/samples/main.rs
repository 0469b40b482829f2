use axum::extract::{Path, Query};
use ldap3::{ldap_escape, LdapConn, Scope};

fn find(Query(params): Query<Find>, ldap: &mut LdapConn) {
    // ruleid: ldap-injection
    ldap.search("dc=example", Scope::Subtree, &format!("(uid={})", params.name), vec!["cn"]);
}

fn find_again(Path(name): Path<String>) -> Result<(), Error> {
    let mut ldap = LdapConn::new("ldap://localhost")?;
    let filter = "(mail=".to_string() + &name + ")";
    // ruleid: ldap-injection
    ldap.search("dc=example", Scope::Subtree, &filter, vec!["cn"])?;
    Ok(())
}

fn under(Query(params): Query<Find>, ldap: &mut LdapConn) {
    // ruleid: ldap-injection
    ldap.search("dc=example", Scope::Subtree, &params.filter, vec!["cn"]);
}

fn escaped(Query(params): Query<Find>, ldap: &mut LdapConn) {
    // ok: ldap-injection
    ldap.search("dc=example", Scope::Subtree, &format!("(uid={})", ldap_escape(&params.name)), vec!["cn"]);
}

fn all(ldap: &mut LdapConn) {
    // ok: ldap-injection
    ldap.search("dc=example", Scope::Subtree, "(objectClass=person)", vec!["cn"]);
}

fn numbered(Path(id): Path<u32>, ldap: &mut LdapConn) {
    // ok: ldap-injection
    ldap.search("dc=example", Scope::Subtree, &format!("(uidNumber={id})"), vec!["cn"]);
}
