package main

import (
	"github.com/gin-contrib/sessions"
	"github.com/gin-gonic/gin"
)

func f0(c *gin.Context) {
	session := sessions.Default(c)
	// ruleid: trust-boundary
	session.Set("role", c.PostForm("role"))
	// ok: trust-boundary
	session.Set("role", "user")
	// ruleid: trust-boundary
	session.Set("team", c.Query("team"))
	// ok: trust-boundary
	session.Set("team", "shop")
	// ruleid: trust-boundary
	session.Set(c.Query("key"), true)
	// ok: trust-boundary
	session.Set("seen", true)
}
