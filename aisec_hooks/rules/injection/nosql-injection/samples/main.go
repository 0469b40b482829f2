package main

import (
	"context"
	"encoding/json"
	"net/http"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

func f0(ctx context.Context, users *mongo.Collection, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: nosql-injection
	users.Find(ctx, bson.M{"$where": "this.name == '" + name + "'"})
	// ok: nosql-injection
	users.Find(ctx, bson.M{"name": name})
	// ruleid: nosql-injection
	users.FindOne(ctx, bson.D{{"$where", "this.name == '" + name + "'"}})
	// ok: nosql-injection
	users.FindOne(ctx, bson.D{{"name", name}})
}

func f1(ctx context.Context, users *mongo.Collection, r *http.Request) {
	var filter map[string]any
	if err := json.NewDecoder(r.Body).Decode(&filter); err != nil {
		return
	}
	// ruleid: nosql-injection
	users.DeleteMany(ctx, filter)
	// ok: nosql-injection
	users.DeleteMany(ctx, bson.M{"name": "shop"})
}
