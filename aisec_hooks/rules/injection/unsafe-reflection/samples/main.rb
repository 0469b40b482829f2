class RecordsController < ApplicationController
  TYPES = { 'user' => User, 'group' => Group }.freeze

  def show
    # ruleid: unsafe-reflection
    @record = params[:type].constantize.find(params[:id])
  end

  def call
    # ruleid: unsafe-reflection
    @record.send(params[:action_name])
  end

  def get
    name = params[:type].camelize
    # ruleid: unsafe-reflection
    @type = Object.const_get(name)
  end

  def known
    # ok: unsafe-reflection
    @record = TYPES.fetch(params[:type]).find(params[:id])
  end

  def fixed
    # ok: unsafe-reflection
    @record.send(:recalculate)
  end

  def prefixed
    # ok: unsafe-reflection
    @record.public_send("show_#{params[:part]}")
  end
end
