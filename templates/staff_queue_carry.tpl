{{%AUTOESCAPE context="HTML"}}{{#CARRIED}}<input type="hidden" name="{{CARRIED_NAME}}" value="{{CARRIED_VALUE}}">{{/CARRIED}}
