package main

import "net/http"

const plain = false

func headers(w http.ResponseWriter, token string) {
	// ruleid: insecure-cookie
	w.Header().Set("Set-Cookie", "session="+token+"; HttpOnly")
	// ok: insecure-cookie
	w.Header().Set("Set-Cookie", "session="+token+"; HttpOnly; Secure")
	// ruleid: insecure-cookie
	w.Header().Add("set-cookie", "session="+token)
	// ok: insecure-cookie
	w.Header().Add("Set-Cookie", "session=; Max-Age=0")
}

func folded(w http.ResponseWriter, token string) {
	// ruleid: insecure-cookie
	http.SetCookie(w, &http.Cookie{Name: "session", Value: token, Secure: plain, HttpOnly: true})
}

func twice(w http.ResponseWriter, token string) {
	// ok: insecure-cookie
	cookie := &http.Cookie{Name: "session", Value: token, Secure: false, HttpOnly: true}
	cookie.Secure = true
	// ok: insecure-cookie
	http.SetCookie(w, cookie)
}

func twiceBadly(w http.ResponseWriter, token string) {
	cookie := &http.Cookie{Name: "session", Value: token, Secure: true, HttpOnly: true}
	// ruleid: insecure-cookie
	cookie.Secure = false
	http.SetCookie(w, cookie)
}

func late(w http.ResponseWriter, token string) {
	cookie := &http.Cookie{Name: "session", Value: token, HttpOnly: true}
	// ruleid: insecure-cookie
	http.SetCookie(w, cookie)
	cookie.Secure = true
}

func given(w http.ResponseWriter, token string, secure bool) {
	// ok: insecure-cookie
	http.SetCookie(w, &http.Cookie{Name: "session", Value: token, Secure: secure, HttpOnly: true})
}
