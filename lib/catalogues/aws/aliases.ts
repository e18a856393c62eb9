/** Second names of resource types of the provider. */
export const aliases: Readonly<Record<string, string>> = {
  aws_alb: "aws_lb",
  aws_alb_listener: "aws_lb_listener",
  aws_alb_listener_rule: "aws_lb_listener_rule",
  aws_alb_target_group: "aws_lb_target_group",
  aws_alb_target_group_attachment: "aws_lb_target_group_attachment",
};
