package main

import (
	"fmt"
	"net/http"

	"github.com/go-ldap/ldap/v3"
)

func f0(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: ldap-injection
	ldap.NewSearchRequest("dc=example", 2, 0, 0, 0, false, "(uid="+name+")", nil, nil)
	// ok: ldap-injection
	ldap.NewSearchRequest("dc=example", 2, 0, 0, 0, false, "(uid="+ldap.EscapeFilter(name)+")", nil, nil)
	filter := fmt.Sprintf("(uid=%s)", name)
	// ruleid: ldap-injection
	ldap.NewSearchRequest("dc=example", 2, 0, 0, 0, false, filter, nil, nil)
	// ok: ldap-injection
	ldap.NewSearchRequest("dc=example", 2, 0, 0, 0, false, "(uid=shop)", nil, nil)
}

func f1(connection *ldap.Conn, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: ldap-injection
	connection.Search(&ldap.SearchRequest{Filter: "(uid=" + name + ")"})
	// ok: ldap-injection
	connection.Search(&ldap.SearchRequest{Filter: "(uid=" + ldap.EscapeFilter(name) + ")"})
}
