require 'net/ldap'

class UsersController < ApplicationController
  def show
    # ruleid: ldap-injection
    @filter = Net::LDAP::Filter.construct("(uid=#{params[:name]})")
  end

  def mail
    name = params[:name]
    # ruleid: ldap-injection
    Net::LDAP.new.search(base: 'dc=example,dc=com', filter: "(mail=#{name})")
  end

  def group
    # ruleid: ldap-injection
    Net::LDAP.new.search(base: "ou=#{params[:group]},dc=example,dc=com")
  end

  def found
    filter = Net::LDAP::Filter.eq('uid', params[:name])
    # ok: ldap-injection
    Net::LDAP.new.search(base: 'dc=example,dc=com', filter: filter)
  end

  def escaped
    name = Net::LDAP::Filter.escape(params[:name])
    # ok: ldap-injection
    Net::LDAP.new.search(base: 'dc=example,dc=com', filter: "(uid=#{name})")
  end

  def all
    # ok: ldap-injection
    Net::LDAP.new.search(base: 'dc=example,dc=com', filter: '(uid=*)')
  end
end
