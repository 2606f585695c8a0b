// Personal letters by nodemailer's pool: node send.js PORT TEMPLATE.json [letters] [connections]
// TEMPLATE.json: {"subject": …, "html": …, "text": …, "fields": {…}} in Handlebars.
import { readFileSync } from "node:fs";
import Handlebars from "handlebars";
import nodemailer from "nodemailer";

const [port, file, letters = "20000", connections = "20"] = process.argv.slice(2);
const { subject, html, text, fields } = JSON.parse(readFileSync(file, "utf8"));
const write = {
  subject: Handlebars.compile(subject, { noEscape: true }),
  html: Handlebars.compile(html),
  text: Handlebars.compile(text, { noEscape: true }),
};
const pool = nodemailer.createTransport({
  host: "127.0.0.1", port: Number(port), pool: true, maxConnections: Number(connections), maxMessages: Infinity, ignoreTLS: true,
});

async function send(count) {
  let next = 0;
  const one = async () => {
    for (let n = next++; n < count; n = next++) {
      const reader = { ...fields, name: `आनन्द ${n}`, called: `आनन्द ${n}` };
      await pool.sendMail({
        from: { name: "Himal Chai", address: "bench@example.com" },
        to: { name: reader.name, address: `reader.${n}@example.com` },
        subject: write.subject(reader), html: write.html(reader), text: write.text(reader),
        headers: { "List-Unsubscribe": `<https://example.com/u/${n}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
      });
    }
  };
  const begun = process.hrtime.bigint();
  const before = process.cpuUsage();
  await Promise.all(Array.from({ length: Number(connections) }, one));
  const used = process.cpuUsage(before);
  return { rate: (count * 1e9) / Number(process.hrtime.bigint() - begun), millis: (used.user + used.system) / 1000 / count };
}

await send(Math.min(2000, Number(letters)));
const { rate, millis } = await send(Number(letters));
console.log(JSON.stringify({ rate: Math.round(rate), millis: Number(millis.toFixed(3)) }));
pool.close();
