using static Schematic.Definitions.Tests.Native.NativeText;

namespace Schematic.Definitions.Tests.Rules;

public sealed class ApiRulesTests
{
    private const string Start = "api: Sample\nendpoints:\n  Do:\n    get: /a\n";
    private const string Paged = Start + "    query: { page: int?, limit: int? }\n    returns: Page\n    pages: ";
    private const string Page = "\ntypes:\n  Page:\n    items: string[]\n    next: string?\n    meta: Meta\n  Meta:\n    more: bool";

    [TestCase(Start + "    returns: Itme\ntypes:\n  Item: [a]", "a.yaml(5,14) SCH2020")]
    [TestCase("api: Sample\ntypes:\n  A:\n    m: map<Item[]>?", "a.yaml(4,12) SCH2020")]
    [TestCase("api: Sample\ntypes:\n  A: { $oneOf: [string, B] }", "a.yaml(3,25) SCH2020")]
    [TestCase("api: Sample\ntypes:\n  A:\n    $includes: [B]", "a.yaml(4,17) SCH2020")]
    [TestCase("module: m\nendpoints:\n  Do: { get: /a }\napis:\n  A:\n    endpoints:\n      Do: { get: /b }", "a.yaml(7,7) SCH2021")]
    [TestCase(Start + "sockets:\n  Do: { connect: /s }", "a.yaml(6,3) SCH2021")]
    [TestCase(Start + "  Do2:\n    get: /a", "a.yaml(5,3) SCH2022")]
    [TestCase("api: Sample\nendpoints:\n  Do: { get: /a, query: { x: { type: string, const: a } } }\n  Do2: { get: /a, query: { x: { type: string, const: b } } }\n  Do3: { get: /a, query: { x: { type: string, const: a } } }", "a.yaml(5,3) SCH2022")]
    [TestCase("api: Sample\nendpoints:\n  Do: { get: \"/a/{b}\" }\n  Do2: { get: \"/a/{c}\" }", "a.yaml(4,3) SCH2022")]
    [TestCase(Start + "    path: { b: int }", "a.yaml(5,13) SCH2023")]
    [TestCase("api: Sample\nsockets:\n  Do:\n    connect: /a\n    path: { b: int }", "a.yaml(5,13) SCH2023")]
    [TestCase(Start + "    headers: { A-B: string, a-b: string }", "a.yaml(5,29) SCH2025")]
    [TestCase(Start + "types:\n  DoRequest: [a]", "a.yaml(6,3) SCH2026")]
    [TestCase("requestSuffix: Call\n" + Start + "types:\n  DoCall: [a]\n  DoRequest: [a]", "a.yaml(7,3) SCH2026")]
    [TestCase("api: Sample\nrequestSuffix: My-Request", "a.yaml(2,16) SCH2027")]
    [TestCase("api: Sample\nmodule: my module", "a.yaml(2,9) SCH2028")]
    [TestCase(Start + "    query: { a: int = x }", "a.yaml(5,23) SCH2032")]
    [TestCase(Start + "    query: { a: { type: bool?, default: 1 } }", "a.yaml(5,41) SCH2032")]
    [TestCase(Start + "    form: { a: { type: string?, default: [] } }", "a.yaml(5,42) SCH2032")]
    [TestCase("api: Sample\ntypes:\n  A:\n    m: uuid = 12", "a.yaml(4,15) SCH2032")]
    [TestCase("api: Sample\ntypes:\n  A: int\n  B: { m: A = 1.5 }", "a.yaml(4,15) SCH2032")]
    [TestCase("api: Sample\ntypes:\n  A: [on, off]\n  B:\n    m: A = onn", "a.yaml(5,12) SCH2033")]
    [TestCase("api: Sample\ntypes:\n  A: [1, 2]\n  B:\n    m: { type: A?, const: 3 }", "a.yaml(5,27) SCH2033")]
    [TestCase(Paged + "{ cursor: cursr, next: next, items: items }" + Page, "a.yaml(7,12) SCH2034")]
    [TestCase(Paged + "{ page: page, size: size, items: items }" + Page, "a.yaml(7,12) SCH2034")]
    [TestCase(Paged + "{ page: page, more: meta.moore, items: items }" + Page, "a.yaml(7,12) SCH2035")]
    [TestCase(Paged + "{ cursor: page, next: nxt, items: items }" + Page, "a.yaml(7,12) SCH2035")]
    [TestCase(Paged + "{ cursor: page, next: \"items[-1].id\", items: items }" + Page, "a.yaml(7,12) SCH2035")]
    [TestCase(Start + "    returns: text\n    pages: { link: header }", "a.yaml(6,12) SCH2036")]
    [TestCase(Paged + "{ link: header }" + Page, "a.yaml(7,12) SCH2037")]
    [TestCase(Paged + "{ link: header, items: meta }" + Page, "a.yaml(7,12) SCH2037")]
    [TestCase(Start + "    body: A\n    streams: { lines: any, when: stram }\ntypes:\n  A: { stream: bool? }", "a.yaml(6,34) SCH2038")]
    [TestCase(Start + "    body: A\n    streams: { lines: any, when: stream }\ntypes:\n  A: { stream: string? }", "a.yaml(6,34) SCH2038")]
    [TestCase("api: Sample\ntypes:\n  A: { $discriminator: kind, $oneOf: [B] }\n  B: { kind: string }", "a.yaml(3,3) SCH2039")]
    [TestCase("api: Sample\ntypes:\n  A: { $discriminator: kind, $oneOf: [B, C] }\n  B: { kind: const x }\n  C: { kind: const x }", "a.yaml(3,3) SCH2040")]
    [TestCase("api: Sample\nschemes: { key: { bearer: SAMPLE_KEY } }\nauth: [key + kye, none]", "a.yaml(3,14) SCH2041")]
    [TestCase(Start + "    auth: bearer", "a.yaml(5,11) SCH2041")]
    [TestCase("api: Sample\ntypes:\n  A: B[]\n  B: map<A>\n  C: A", "a.yaml(3,3) SCH2042", "a.yaml(4,3) SCH2042")]
    [TestCase("api: Sample\ntypes:\n  A: [a, b, a]", "a.yaml(3,13) SCH2043")]
    [TestCase("api: Sample\nsockets:\n  A:\n    connect: /a\n    open: { B: any }\n    send: { B: any }", "a.yaml(6,13) SCH2044")]
    [TestCase("api: Sample\ngroups:\n  A: { parent: B }\n  C: { parent: C }", "a.yaml(3,3) SCH2045", "a.yaml(4,3) SCH2045")]
    [TestCase("api: Sample\nbaseUrl: https://{region}.example", "a.yaml(2,10) SCH2046")]
    [TestCase(Start + "    form: { a: { type: \"file[]\", min: 3, max: 2 } }", "a.yaml(5,13) SCH2047")]
    [TestCase("api: Sample\nschemes: { key: { bearer: AWS_SECRET_ACCESS_KEY } }", "a.yaml(2,12) SCH3330")]
    [TestCase("api: Sample\nschemes: { key: { basic: { userEnv: SAMPLE_USER, passwordEnv: [PGPASSWORD, SAMPLE_PASSWORD] } } }", "a.yaml(2,12) SCH3330")]
    [TestCase("api: Sample\nbaseUrl: http://sample.example/v1\nschemes: { key: { bearer: SAMPLE_KEY } }", "a.yaml(2,10) SCH3331")]
    [TestCase("api: Sample\nbaseUrl: HTTP://10.0.0.1:8080\nschemes: { key: { bearer: SAMPLE_KEY } }", "a.yaml(2,10) SCH3331")]
    public void A_fault_of_an_API_has_a_code_and_a_place(string text, params string[] expected)
    {
        Assert.That(Errors(text), Is.EqualTo(expected));
    }

    [TestCase("HuggingFaceHub", "HF_TOKEN")]
    [TestCase("HuggingFaceHub", "HUGGING_FACE_API_KEY")]
    [TestCase("ElevenLabs", "ELEVEN_LABS_API_KEY")]
    [TestCase("ElevenLabs", "ELEVENLABS_API_KEY")]
    [TestCase("OpenAI", "OPENAI_API_KEY")]
    public void A_variable_with_the_name_of_the_API_is_its_own(string api, string variable) =>
        Assert.That(Errors($"api: {api}\nschemes: {{ key: {{ bearer: {variable} }} }}"), Is.Empty);

    [TestCase("https://sample.example")]
    [TestCase("http://localhost:8080")]
    [TestCase("http://127.0.0.1/v1")]
    [TestCase("http://[::1]:8080")]
    public void Credentials_over_https_and_on_this_machine_are_not_reported(string url) =>
        Assert.That(Errors($"api: Sample\nbaseUrl: {url}\nschemes: {{ key: {{ bearer: SAMPLE_KEY }} }}"), Is.Empty);

    [TestCase("{ page: page, more: meta.more, items: items, size: limit }")]
    [TestCase("{ cursor: page, next: \"items[-1]\", items: items }")]
    [TestCase("{ cursor: page, nextHeader: X-Next, items: items }")]
    [TestCase("{ link: next, items: items }")]
    public void Valid_pagination_is_not_reported(string pages)
    {
        Assert.That(Errors(Paged + pages + Page), Is.Empty);
    }

    [Test]
    public void A_fault_of_what_several_APIs_share_is_reported_once()
    {
        Assert.That(
            Errors("module: m\nendpoints:\n  Do: { get: /a, returns: Item }\napis:\n  A: {}\n  B: { requestSuffix: Call }"),
            Is.EqualTo(["a.yaml(3,27) SCH2020"]));
    }

    [TestCase("Itme", "; did you mean 'Item'?")]
    [TestCase("boolean", "; did you mean 'bool'?")]
    [TestCase("strng", "; did you mean 'string'?")]
    [TestCase("Banana", "")]
    public void The_type_that_was_probably_meant_is_named(string type, string suggestion)
    {
        Assert.That(
            Read($"{Start}    returns: {type}\ntypes:\n  Item: [a]").Diagnostics.Single().Message,
            Is.EqualTo($"The type '{type}' is not declared{suggestion} [#/endpoints/Do/returns]"));
    }
}
