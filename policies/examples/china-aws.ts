import { ledgerOf } from "./ledger";

type Resources = Readonly<Record<string, Readonly<Record<string, object>>>>;

export const beijing = { aws: [{ region: "cn-north-1" }] };

/** xinghai-shop.cn, granted, with access at AWS, and what the ledger says of its account. */
export function grantedAtAws(account = ""): string {
  return ledgerOf(
    '{ number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [aws], registrant: subject, servers: ["aws_*"] }',
    account === "" ? "" : `accounts:\n  - ${account}\n`,
  );
}

/** A load balancer that faces the internet, with one listener. */
export function balancerOn(port: number): Resources {
  return {
    aws_lb: { web: { name: "shop-web", subnets: ["subnet-0a1", "subnet-0b2"] } },
    aws_lb_listener: {
      web: {
        load_balancer_arn: "${aws_lb.web.arn}",
        port,
        protocol: "HTTP",
        default_action: [{ type: "fixed-response", fixed_response: [{ content_type: "text/plain", status_code: "200" }] }],
      },
    },
  };
}

/** An API with one method. */
export function apiWith(authorization: string): Resources {
  return {
    aws_api_gateway_rest_api: { shop: { name: "shop", endpoint_configuration: [{ types: ["REGIONAL"] }] } },
    aws_api_gateway_method: {
      orders: {
        rest_api_id: "${aws_api_gateway_rest_api.shop.id}",
        resource_id: "${aws_api_gateway_rest_api.shop.root_resource_id}",
        http_method: "GET",
        authorization,
      },
    },
  };
}
