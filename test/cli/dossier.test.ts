import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Dossier } from "../../lib/engine/dossier";
import { command } from "./command";

const desk = join(__dirname, "../../docs/desk");
const before = process.cwd();
let directory = "";

beforeAll(() => {
  directory = realpathSync(mkdtempSync(join(tmpdir(), "beian-guard-dossier-")));
  cpSync(desk, directory, { recursive: true });
  process.chdir(directory);
});

afterAll(() => {
  process.chdir(before);
  rmSync(directory, { recursive: true });
});

async function dossierOf(line: string): Promise<Dossier> {
  const { code, stdout, stderr } = await command(["dossier", ...line.split(" "), "--format", "json"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout) as Dossier;
}

const states = ({ steps }: Dossier): string => steps.map(({ state }) => state).join(" ");
const lines = ({ steps }: Dossier, step: number): string => (steps[step - 1]?.lines ?? []).map(({ en }) => en).join("\n");

describe("The dossier of a domain", () => {
  test("that no filing lists names what is to do now and what comes later", async () => {
    const dossier = await dossierOf("xinghai-club.cn stack --at 2026-11-25");
    expect(dossier).toMatchObject({ subject: "杭州星海科技有限公司", filing: null, status: { zh: "未备案" } });
    expect(states(dossier)).toBe("open done open unknown open done later later later later");
    expect(dossier.steps[6]?.paste).toContain("domains: [xinghai-club.cn]");
  });

  test("under review gives the day on which the bureau should be done: 30 working days in Zhejiang, by one cloud's manual", async () => {
    const dossier = await dossierOf("xinghai-blog.cn --at 2026-11-25");
    expect(dossier.steps[4]?.state).toBe("waiting");
    expect(lines(dossier, 5)).toContain("2026-12-30");
  });

  test("that is filed asks for the public-security filing within 30 days of going online", async () => {
    const dossier = await dossierOf("www.xinghai-shop.cn --at 2026-12-01");
    expect(dossier).toMatchObject({ domain: "xinghai-shop.cn", filing: "浙ICP备2021999901号-1" });
    expect(dossier.steps[8]?.state).toBe("open");
    expect(lines(dossier, 9)).toContain("2026-12-10");
  });

  test("whose name resolves already during the review says so", async () => {
    const dossier = await dossierOf("xinghai-old.cn stack --at 2026-11-25");
    expect(dossier.steps[5]?.state).toBe("open");
    expect(lines(dossier, 6)).toContain("www.xinghai-old.cn (alicloud_alidns_record.old)");
  });

  test("whose record leads nobody can tell where does not say that nothing resolves", async () => {
    const file = "stack/main.tf";
    const written = readFileSync(file, "utf8");
    writeFileSync(
      file,
      written.replace(
        /(rr += "www"\n +type += "A"\n +value += )alicloud_instance.shop.public_ip\n}\s*$/,
        '$1var.target\n}\n\nvariable "target" {}\n',
      ),
    );
    const dossier = await dossierOf("xinghai-old.cn stack --at 2026-11-25");
    writeFileSync(file, written);
    expect(dossier.steps[5]?.state).toBe("unknown");
    expect(lines(dossier, 6)).toContain("cannot be decided");
  });
});

describe("The server", () => {
  test("is one that the cloud takes; what is attested to serve no web is none", async () => {
    const said = lines(await dossierOf("xinghai-club.cn stack --at 2026-11-25"), 3);
    expect(said).toContain("alicloud_instance.shop: meets the terms");
    expect(said).toContain("alicloud_instance.club: paid as it is used, so not taken");
    expect(said).not.toContain("bastion");
  });

  test("is still to be found where every one is paid as it is used", async () => {
    const file = "stack/main.tf";
    const written = readFileSync(file, "utf8");
    writeFileSync(file, written.replace('"PrePaid"', '"PostPaid"'));
    const dossier = await dossierOf("xinghai-club.cn stack --at 2026-11-25");
    writeFileSync(file, written);
    expect(dossier.steps[2]?.state).toBe("open");
    expect(lines(dossier, 3)).not.toContain("meets the terms");
  });
});

describe("The domain", () => {
  const change = async (from: string, to: string, at: string): Promise<Dossier> => {
    const ledger = readFileSync("filings.yaml", "utf8");
    expect(ledger).toContain(from);
    writeFileSync("changed.yaml", ledger.replace(from, to));
    return dossierOf(`xinghai-club.cn --ledger changed.yaml --at ${at}`);
  };

  test("is shown by the MIIT five working days after its real name was verified, holidays aside", async () => {
    // Friday 25 to Sunday 27 September and 1 to 7 October 2026 are holidays: 28, 29, 30 September, 8 and 9 October.
    const dossier = await change("realNameAt: 2026-11-03", "realNameAt: 2026-09-24", "2026-10-08");
    expect(dossier.steps[1]?.state).toBe("open");
    expect(lines(dossier, 2)).toContain("may not show before 2026-10-09");
    expect((await change("realNameAt: 2026-11-03", "realNameAt: 2026-09-24", "2026-10-09")).steps[1]?.state).toBe("done");
  });

  test("of another holder is to be transferred first", async () => {
    const dossier = await change(
      "xinghai-club.cn, registrant: xinghai",
      "xinghai-club.cn, registrant: { name: 李雷, kind: individual }",
      "2026-11-25",
    );
    expect(dossier.steps[1]?.state).toBe("open");
    expect(lines(dossier, 2)).toContain("Its holder is 李雷, not the subject");
  });

  test("under a suffix that the settings name as not approved is to be given up", async () => {
    writeFileSync("beian.config.json", '{ "tlds": { "notApproved": ["cn"] } }');
    const dossier = await dossierOf("xinghai-club.cn --at 2026-11-25");
    rmSync("beian.config.json");
    expect(dossier.steps[1]?.state).toBe("open");
    expect(lines(dossier, 2)).toContain("not approved (by the settings)");
  });

  test("with less than three months left is to be renewed first", async () => {
    const dossier = await change("expiresAt: 2027-11-02", "expiresAt: 2027-01-15", "2026-11-25");
    expect(dossier.steps[1]?.state).toBe("open");
    expect(lines(dossier, 2)).toContain("renew it first");
  });
});

describe("What the ledger says of a domain", () => {
  beforeAll(() =>
    writeFileSync(
      "several.yaml",
      `version: 1
subjects:
  - { id: li, name: 李星, kind: individual, province: 江苏, services: [] }
  - { id: gov, name: 星海市人民政府办公室, kind: government, province: 广东, services: [] }
  - id: hb
    name: 河北星海有限公司
    kind: company
    province: 河北
    services:
      - { id: try, status: rejected, domains: [xinghai-try.cn], accessProviders: [alicloud], registrant: subject }
      - { id: ji, status: draft, domains: [xinghai-ji.cn], accessProviders: [alicloud] }
  - id: nx
    name: 宁夏星海有限公司
    kind: company
    province: 宁夏
    services:
      - { id: ning, status: draft, domains: [xinghai-ning.cn], accessProviders: [alicloud] }
domains:
  - { name: lixing.cn, registrant: li }
  - { name: xinghai-city.com, registrant: gov }
  - { name: xinghai-city.gov.cn, registrant: gov }
  - { name: xinghai-old.com, registrant: hb, expiresAt: 2026-11-01 }
  - { name: xinghai-ji.cn, registrant: { name: 王星, kind: individual, role: legal-representative, proof: 证明 2026-01 } }
  - { name: xinghai-new.cn, registrant: { name: 王星, kind: individual, role: officer, proof: 证明 2026-01 } }
  - { name: xinghai-ning.cn, registrant: { name: 王星, kind: individual, role: legal-representative, proof: 证明 2026-01 } }
`,
    ),
  );

  test("whose holder is one of several subjects makes that one the subject", async () => {
    const dossier = await ofSubjects("lixing.cn");
    expect(dossier.subject).toBe("李星");
    expect(lines(dossier, 2)).toContain("Its holder, 李星, is the subject.");
    expect(lines(dossier, 2)).not.toContain("transfer it, or");
  });

  test("of an individual says nothing of a person in charge", async () => {
    expect(lines(await ofSubjects("lixing.cn"), 1)).not.toContain("person in charge need");
    expect(lines(await ofSubjects("lixing.cn"), 1)).not.toContain("the person in charge has to be");
    expect(lines(await ofSubjects("xinghai-city.com"), 1)).toContain("the person in charge has to be");
  });

  test("of a government body under another suffix asks for .gov.cn or .政务", async () => {
    const dossier = await ofSubjects("xinghai-city.com");
    expect(dossier).toMatchObject({ subject: "星海市人民政府办公室" });
    expect(dossier.steps[1]?.state).toBe("open");
    expect(lines(dossier, 2)).toContain(".gov.cn or .政务");
    expect(lines(await ofSubjects("xinghai-city.gov.cn"), 2)).not.toContain("with another suffix");
  });

  test("that has expired says so, and how long it is valid otherwise", async () => {
    const dossier = await ofSubjects("xinghai-old.com");
    expect(lines(dossier, 2)).toContain("It expired on 2026-11-01: renew it first.");
    expect(lines(dossier, 2)).not.toContain("is valid to");
  });

  test("whose filing was rejected says rejected, and knows the holder that its entry names", async () => {
    const dossier = await ofSubjects("xinghai-try.cn");
    expect(dossier).toMatchObject({ subject: "河北星海有限公司", filing: "try", status: { en: "rejected" } });
    expect(lines(dossier, 2)).toContain("Its holder, 河北星海有限公司, is the subject.");
  });

  // Huawei Cloud, 备案管局咨询, 2026-07-02: the bureau of Ningxia takes domains of the organisation itself alone.
  test("held by the legal representative is refused in Ningxia, as a provider says, unless the settings know better", async () => {
    const dossier = await ofSubjects("xinghai-ning.cn");
    expect(dossier.steps[1]?.state).toBe("open");
    expect(lines(dossier, 2)).toContain("the bureau of Ningxia takes no domain that is held so");
    expect(lines(await ofSubjects("xinghai-ji.cn"), 2)).toContain("is legal representative of the subject, with proof.");
    expect(lines(await ofSubjects("xinghai-new.cn"), 2)).toContain("depends on the subject that files");
    writeFileSync("beian.config.json", '{ "provinces": { "宁夏": { "legalRepresentative": true } } }');
    const asked = await ofSubjects("xinghai-ning.cn");
    rmSync("beian.config.json");
    expect(lines(asked, 2)).toContain("is legal representative of the subject, with proof.");
  });

  function ofSubjects(domain: string): Promise<Dossier> {
    return dossierOf(`${domain} --ledger several.yaml --at 2026-11-25`);
  }
});

test.each(["not_a_domain", "*.xinghai-club.cn", "cn", "203.0.113.10"])("%s cannot be filed, which ends with 3", async (name) => {
  const { code, stdout, stderr } = await command(["dossier", name, "--locale", "en"]);
  expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
  expect(stderr).toContain(`"${name}" is no domain that can be filed`);
});

describe("The footer", () => {
  const footer = (line: string) => command(["footer", ...line.split(" ")]);

  test("shows the number of the service, outside of Guangdong, and the licence of a commercial one", async () => {
    expect((await footer("www.xinghai-shop.cn --format text")).stdout).toBe(
      "浙ICP备2021999901号-1  https://beian.miit.gov.cn\n增值电信业务经营许可证：浙B2-20219901\n",
    );
  });

  test("shows the number of the subject in Guangdong, and the public-security number with its own link", async () => {
    const { stdout } = await footer("site --ledger guangdong.yaml");
    expect(stdout).toContain(">粤ICP备2021999902号</a>");
    expect(stdout).toContain("https://beian.mps.gov.cn/#/query/webSearch?code=44010602999902");
  });

  test("shows the number that the settings name for a province", async () => {
    writeFileSync("beian.config.json", '{ "provinces": { "广东": { "footerNumber": "service" } } }');
    const { stdout } = await footer("site --ledger guangdong.yaml --format text");
    rmSync("beian.config.json");
    expect(stdout).toContain("粤ICP备2021999902号-1  https://beian.miit.gov.cn\n");
  });

  test("keeps what the user gives as the badge's address within its attribute", async () => {
    const { stdout } = await command(["footer", "site", "--ledger", "guangdong.yaml", "--badge", '/b.png"><script>']);
    expect(stdout).toContain('<img src="/b.png&quot;&gt;&lt;script&gt;"');
  });

  test.each([
    ["xinghai-blog.cn", "has no number yet"],
    ["xinghai-none.cn", "xinghai-none.cn"],
    ["www.xinghai-shop.cn --format pdf", "formats are html and text"],
    ["www.xinghai-shop.cn --ledger none.yaml", "none.yaml"],
  ])("%s ends with 3 and says why", async (line, words) => {
    const { code, stdout, stderr } = await footer(`${line} --locale en`);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toContain(words);
  });
});
