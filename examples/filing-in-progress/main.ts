import { guard } from "beian-guard";
import { App } from "cdktf";
import { ShopStack, ledger } from "./shop-stack";

const app = new App();
guard(app, { ledger });
new ShopStack(app, "shop");
app.synth();
