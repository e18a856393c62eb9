import { guard } from "beian-guard";
import { App } from "cdktf";
import { DnsStack, ShopStack, ledger } from "./stacks";

const app = new App();
guard(app, { ledger });
const shop = new ShopStack(app, "shop");
new DnsStack(app, "dns", shop.address);
app.synth();
