import { guard } from "beian-guard";
import { App } from "cdktf";
import { DataStack, ledger } from "./data-stack";

const app = new App();
guard(app, { ledger });
new DataStack(app, "data");
app.synth();
