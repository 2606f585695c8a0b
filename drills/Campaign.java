/** A campaign that goes at once to everybody who may be written to. */
record Campaign(String id) {
    static Campaign toAll(Installation sambandh, String name) throws Exception {
        String id = Installation.field("id", sambandh.post("/campaigns", "{\"name\": \"" + name + "\", \"template\": \"thank_you\"}"));
        sambandh.post("/campaigns/" + id + "/launch", "{}");
        return new Campaign(id);
    }

    void awaitEnd(Installation sambandh) throws Exception {
        while (!Installation.field("state", sambandh.get("/campaigns/" + id)).matches("done|cancelled|paused")) {
            Thread.sleep(300);
        }
    }
}
