class FilesController < ApplicationController
  FOLDER = '/srv/files'
  KNOWN = %w[/ /orders].freeze

  def next
    target = params[:next]

    # ruleid: protection-removed
    redirect_to target
  end

  def file
    name = params[:name]
    # ruleid: protection-removed
    send_file "/srv/files/#{name}"
  end

  def command
    folder = params[:folder]
    # ruleid: protection-removed
    system("ls #{folder}")
  end

  def moved
    target = params[:next]
    raise ArgumentError unless KNOWN.include?(target)

    # ok: protection-removed
    redirect_to target
  end

  def before
    # ok: protection-removed
    redirect_to params[:next]
  end

  def fixed
    # ok: protection-removed
    redirect_to '/orders'
  end
end
