class User
  include Mongoid::Document
end

class UsersController < ApplicationController
  def show
    # ruleid: nosql-injection
    @user = User.where(name: params[:name]).first
  end

  def login
    password = params[:password]
    # ruleid: nosql-injection
    @user = User.find_by(name: 'admin', password: password)
  end

  def raw
    # ruleid: nosql-injection
    @user = @collection.find(name: params[:name]).first
  end

  def text
    # ok: nosql-injection
    @user = User.where(name: params[:name].to_s).first
  end

  def numbered
    # ok: nosql-injection
    @user = User.where(id: params[:id].to_i).first
  end

  def fixed
    # ok: nosql-injection
    @user = User.where(name: 'admin').first
  end
end
