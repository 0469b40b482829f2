import os
import sys
from argparse import ArgumentParser

import boto3
import pika
import redis
import tornado.web
from aiohttp import web
from celery import Celery
from django.urls import path
from django.views import View
from django.views.generic import ListView
from fastapi import Depends, FastAPI, Request, UploadFile
from kafka import KafkaConsumer
from rest_framework.decorators import api_view
from rest_framework.views import APIView
from starlette.routing import Route

api = FastAPI()
routes = web.RouteTableDef()
celery = Celery()


@api.get("/items/{name}")
async def items(name: str, number: int, request: Request):
    # ruleid: command-injection
    os.system("echo " + name)
    # ok: path-traversal
    open(f"/srv/{number}")
    # ruleid: command-injection
    os.system("echo " + request.query_params["text"])
    body = await request.json()
    # ruleid: command-injection
    os.system("echo " + body["text"])
    # ok: path-traversal
    open("/srv/" + request.app.title)


@api.post("/upload")
async def upload(file: UploadFile, known=Depends(Request)):
    # ruleid: path-traversal
    open("/srv/" + file.filename, "wb")


@routes.get("/greet/{name}")
async def greet(request):
    # ruleid: command-injection
    os.system("echo " + request.match_info["name"])
    # ruleid: command-injection
    os.system("echo " + request.query.get("name", ""))
    data = await request.post()
    # ruleid: command-injection
    os.system("echo " + data["name"])


async def start(asked):
    # ruleid: command-injection
    os.system("echo " + asked.query_params["name"])


Route("/start", start)


def shown(asked, name):
    # ruleid: command-injection
    os.system("echo " + asked.GET["name"])
    # ruleid: command-injection
    os.system("echo " + name)


urlpatterns = [path("<str:name>/", shown)]


def view(request):
    # ruleid: command-injection
    os.system("echo " + request.META["HTTP_HOST"])
    # ok: path-traversal
    open("/srv/" + request.user.name)


class Shown(View):
    def get(self, request, name):
        # ruleid: command-injection
        os.system("echo " + request.GET["name"])
        # ruleid: command-injection
        os.system("echo " + name)
        # ruleid: command-injection
        os.system("echo " + self.kwargs["name"])


class Listed(ListView):
    def get_queryset(self):
        # ruleid: command-injection
        os.system("echo " + self.request.GET["name"])


class Api(APIView):
    def post(self, request):
        # ruleid: command-injection
        os.system("echo " + request.data["name"])


@api_view(["POST"])
def posted(request):
    # ruleid: command-injection
    os.system("echo " + request.data["name"])


class Main(tornado.web.RequestHandler):
    def get(self, name):
        # ruleid: command-injection
        os.system("echo " + self.get_argument("name"))
        # ruleid: command-injection
        os.system("echo " + name)
        # ruleid: cross-site-scripting
        self.write("<p>" + self.get_argument("name"))
        # ok: cross-site-scripting
        self.write({"name": self.get_argument("name")})


def application(environ, start_response):
    # ruleid: command-injection
    os.system("echo " + environ["QUERY_STRING"])
    return []


def lambda_handler(event, context):
    # ruleid: command-injection
    os.system("echo " + event["body"])


@celery.task
def work(name):
    # ruleid: command-injection
    os.system("echo " + name)


def received(channel, method, properties, body):
    # ruleid: command-injection
    os.system("echo " + body.decode())


def consume():
    channel = pika.BlockingConnection().channel()
    channel.basic_consume("tasks", on_message_callback=received)
    for message in KafkaConsumer("tasks"):
        # ruleid: command-injection
        os.system("echo " + message.value.decode())
    for message in redis.Redis().pubsub().listen():
        # ruleid: command-injection
        os.system("echo " + message["data"])
    answer = boto3.client("sqs").receive_message(QueueUrl="q")
    for message in answer["Messages"]:
        # ruleid: command-injection
        os.system("echo " + message["Body"])


def main():
    arguments = ArgumentParser().parse_args()
    # ruleid: command-injection
    os.system("echo " + arguments.name)
    # ruleid: command-injection
    os.system("echo " + sys.argv[1])
    # ruleid: command-injection
    os.system("echo " + os.environ["NAME"])
    # ruleid: command-injection
    os.system("echo " + input())
