import type { Command } from "commander";
import { openNamedLedger } from "../ledger-handle";
import { footerHtml, footerText } from "../../filing/footer";
import { GuardError } from "../../guard-error";
import { text } from "../../text";
import { exitCodes } from "../exit-codes";
import type { Session } from "../session";

/** `footer NAME`: what the foot of the home page has to show. */
export function addFooter(program: Command, session: Session): void {
  const { language, io } = session;
  program
    .command("footer")
    .description(
      text(
        "生成主页底部要显示的内容：备案号、链接、公安联网备案号",
        "write what the foot of the home page has to show: filing number, link, public-security number",
      )[language],
    )
    .argument("<name>", text("域名、服务备案号或 id", "a hostname, a service number or an id")[language])
    .option(
      "--ledger <file>",
      text("台账；默认从当前目录向上查找 filings.yaml", "the ledger; by default filings.yaml, from here upwards")[language],
    )
    .option("--badge <url>", text("警徽图标在网站上的地址", "the police badge's address on the site")[language])
    .option(
      "--format <name>",
      text("html 或 text；默认 html", "html or text; html by default")[language],
      findFooterFormat,
      "html",
    )
    .action((name: string, options: { readonly ledger?: string; readonly badge?: string; readonly format: "html" | "text" }) => {
      const settings = session.settings();
      const filing = openNamedLedger(options.ledger, settings).filingFor(name);
      const shown = settings.settings.provinces[filing.number?.slice(0, 1) ?? ""]?.footerNumber;
      const form = {
        ...(options.badge === undefined ? {} : { badge: options.badge }),
        ...(shown === undefined ? {} : { shown }),
      };
      io.stdout.write(`${options.format === "html" ? footerHtml(filing, form) : footerText(filing, form)}\n`);
      session.end(exitCodes.passed);
    });
}

function findFooterFormat(name: string): "html" | "text" {
  if (name === "html" || name === "text") return name;
  throw new GuardError({
    message: text(`页脚没有名为“${name}”的格式。`, `A footer has no format "${name}".`),
    remedy: text("可用的格式：html、text。", "The formats are html and text."),
  });
}
