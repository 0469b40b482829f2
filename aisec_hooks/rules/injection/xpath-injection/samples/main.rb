class UsersController < ApplicationController
  def show
    # ruleid: xpath-injection
    @doc.xpath("//user[@name='#{params[:name]}']")
  end

  def first
    name = params[:name]
    # ruleid: xpath-injection
    @doc.at_xpath("//user[@name='" + name + "']")
  end

  def match
    # ruleid: xpath-injection
    REXML::XPath.first(@doc, "//user[@id='#{params[:id]}']")
  end

  def bound
    # ok: xpath-injection
    @doc.xpath('//user[@name=$name]', nil, name: params[:name])
  end

  def numbered
    # ok: xpath-injection
    @doc.xpath("//user[@id='#{params[:id].to_i}']")
  end

  def fixed
    # ok: xpath-injection
    @doc.xpath('//user')
  end
end
