class PagesController < ApplicationController
  def show
    # ruleid: template-injection
    render inline: "<p>#{params[:name]}</p>"
  end

  def preview
    text = params[:text]
    # ruleid: template-injection
    @page = ERB.new(text).result(binding)
  end

  def mail
    # ruleid: template-injection
    @mail = Liquid::Template.parse(params[:mail]).render
  end

  def hello
    # ok: template-injection
    render :hello, locals: { name: params[:name] }
  end

  def fixed
    # ok: template-injection
    @page = ERB.new('<p><%= name %></p>').result_with_hash(name: params[:name])
  end

  def file
    # ok: template-injection
    render inline: '<p>nothing</p>'
  end
end
