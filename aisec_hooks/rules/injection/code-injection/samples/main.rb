class FormulasController < ApplicationController
  def show
    # ruleid: code-injection
    @value = eval(params[:formula])
  end

  def change
    code = "self.#{params[:name]} = 1"
    # ruleid: code-injection
    @sheet.instance_eval(code)
  end

  def define
    # ruleid: code-injection
    Sheet.class_eval("def #{params[:name]}; end")
  end

  def data
    # ok: code-injection
    @value = JSON.parse(params[:formula])
  end

  def number
    # ok: code-injection
    @value = eval("1 + #{params[:number].to_i}")
  end

  def block
    # ok: code-injection
    @sheet.instance_eval { recalculate }
  end
end
