using static Schematic.Definitions.Tests.Native.NativeText;

namespace Schematic.Definitions.Tests.Native;

public sealed class NativeErrorTests
{
    private const string Start = "api: Sample\nendpoints:\n  Do:\n    get: /a\n";

    [TestCase("title: Sample", "a.yaml(1,1) SCH2001")]
    [TestCase("api: Sample\nsumary: x", "a.yaml(2,1) SCH2002")]
    [TestCase(Start + "    sumary: x", "a.yaml(5,5) SCH2002")]
    [TestCase("api: Sample\nauth: { barer: X }", "a.yaml(2,9) SCH2002")]
    [TestCase("api: Sample\ntypes:\n  A:\n    $sumary: x", "a.yaml(4,5) SCH2002")]
    [TestCase("api: Sample\nbaseUrl: [a]", "a.yaml(2,10) SCH2003")]
    [TestCase("api: Sample\nservers: a", "a.yaml(2,10) SCH2003")]
    [TestCase("api: Sample\nendpoints: [a]", "a.yaml(2,12) SCH2003")]
    [TestCase(Start + "    deprecated: yes", "a.yaml(5,17) SCH2003")]
    [TestCase(Start + "    returns: [a]", "a.yaml(5,14) SCH2003")]
    [TestCase(Start + "    form:\n      a: { type: file, min: -1 }", "a.yaml(6,29) SCH2003")]
    [TestCase("api: Sample\ntypes:\n  A:\n    m:", "a.yaml(4,7) SCH2003")]
    [TestCase(Start + "    auth: { bearer: X }", "a.yaml(5,11) SCH2003")]
    [TestCase("summary: x\napis:\n  A: {}", "a.yaml(1,1) SCH2004")]
    [TestCase("api: Sample\nsockets:\n  A: {}", "a.yaml(3,6) SCH2004")]
    [TestCase("api: Sample\nservers: [{ name: a }]", "a.yaml(2,11) SCH2004")]
    [TestCase("api: Sample\nauth:\n  apiKey: { env: A }", "a.yaml(3,11) SCH2004")]
    [TestCase("api: Sample\nauth:\n  oauth2: { flows: { implicit: {} } }", "a.yaml(3,32) SCH2004")]
    [TestCase(Start + "    streams: { end: x }", "a.yaml(5,14) SCH2004")]
    [TestCase(Start + "    returns: any[]\n    query: { a: int? }\n    pages: { cursor: a }", "a.yaml(7,12) SCH2004")]
    [TestCase("api: Sample\ntypes:\n  A:\n    m: { summary: x }", "a.yaml(4,8) SCH2004")]
    [TestCase(Start + "    post: /b", "a.yaml(5,5) SCH2005")]
    [TestCase(Start + "    body: any\n    text: text/csv", "a.yaml(6,5) SCH2005")]
    [TestCase("api: Sample\nbaseUrl: http://a\nservers: []", "a.yaml(3,1) SCH2005")]
    [TestCase("api: Sample\ntypes:\n  A:\n    $enum: [a]\n    m: int", "a.yaml(5,5) SCH2005")]
    [TestCase("api: Sample\ntypes:\n  A:\n    $enum: [a]\n    $additional: any", "a.yaml(5,5) SCH2005")]
    [TestCase("api: Sample\ntypes:\n  A:\n    $enum: [a]\n    $oneOf: [int]", "a.yaml(5,5) SCH2005")]
    [TestCase("api: Sample\ntypes:\n  A:\n    $discriminator: m", "a.yaml(4,5) SCH2004")]
    [TestCase(Start + "    returns: any[]\n    query: { a: int? }\n    pages: { offset: a, next: b }", "a.yaml(7,25) SCH2005")]
    [TestCase(Start + "    query: { a: { type: int?, style: simpel } }", "a.yaml(5,38) SCH2006")]
    [TestCase("api: Sample\nsockets:\n  A:\n    connect: /a\n    send: { B: { type: any, from: me } }", "a.yaml(5,35) SCH2006")]
    [TestCase(Start + "    returns: Item[", "a.yaml(5,19) SCH2007")]
    [TestCase(Start + "    streams: { lines: int? }", "a.yaml(5,23) SCH2007")]
    [TestCase("api: Sample\ntypes:\n  A b: [a]\n  int: [b]", "a.yaml(3,3) SCH2008", "a.yaml(4,3) SCH2008")]
    [TestCase("api: Sample\nendpoints:\n  Do: { summary: x }", "a.yaml(3,3) SCH2009")]
    [TestCase("api: Sample\nendpoints:\n  Do: { get: a }", "a.yaml(3,14) SCH2010")]
    [TestCase("api: Sample\nendpoints:\n  Do: { get: /a?b=c }", "a.yaml(3,16) SCH2010")]
    [TestCase("api: Sample\nendpoints:\n  Do:\n    get: /a/{b", "a.yaml(4,13) SCH2010")]
    [TestCase("api: Sample\nendpoints:\n  Do:\n    get: /a/b}", "a.yaml(4,14) SCH2010")]
    [TestCase("api: Sample\nendpoints:\n  Do:\n    get: /a/{+}", "a.yaml(4,13) SCH2010")]
    [TestCase("api: Sample\nendpoints:\n  Do:\n    get: \"/a/{b{c}}\"", "a.yaml(4,16) SCH2010")]
    [TestCase(Start + "    returns: { 404: any }", "a.yaml(5,16) SCH2011")]
    [TestCase(Start + "    errors: { 200: any, 4XX: any, nope: any }", "a.yaml(5,15) SCH2011", "a.yaml(5,35) SCH2011")]
    [TestCase("api: Sample\nschemes: { key: { bearer: A } }\nauth: key or none", "a.yaml(3,7) SCH2012")]
    [TestCase("api: Sample\ntypes:\n  A:\n    $includes: [B]\n  B:\n    $includes: [A]", "a.yaml(6,17) SCH2013")]
    [TestCase("api: Sample\ntypes:\n  A:\n    $includes: A", "a.yaml(4,16) SCH2013")]
    [TestCase("api: Sample\ntypes:\n  A:\n    $includes: [B]\n  B: [a]", "a.yaml(4,17) SCH2014")]
    public void A_fault_of_the_format_has_a_code_and_a_place(string text, params string[] expected)
    {
        Assert.That(Errors(text), Is.EqualTo(expected));
    }

    [Test]
    public void The_key_that_was_probably_meant_is_named()
    {
        var messages = Read(Start + "    sumary: x\n    qurey: {}\n    colour: red").Diagnostics.Select(diagnostic => diagnostic.Message);

        Assert.That(messages, Is.EqualTo(
        [
            "'sumary' is not a key of an endpoint; did you mean 'summary'? [#/endpoints/Do/sumary]",
            "'qurey' is not a key of an endpoint; did you mean 'query'? [#/endpoints/Do/qurey]",
            "'colour' is not a key of an endpoint [#/endpoints/Do/colour]",
        ]));
    }

    [Test]
    public void All_errors_are_reported_together()
    {
        var errors = Errors("""
            api: Sample
            colour: red
            endpoints:
              A: { get: a, returns: Nothing }
              B: { summary: x }
            types:
              C: { m: Item[ }
            """.Replace("{ m: Item[ }", "{ m: \"Item[\" }"));

        Assert.That(errors, Is.EqualTo(
        [
            "a.yaml(2,1) SCH2002", "a.yaml(4,13) SCH2010", "a.yaml(5,3) SCH2009", "a.yaml(7,17) SCH2007", "a.yaml(4,25) SCH2020",
        ]));
    }

    [Test]
    public void JSON_is_read_like_YAML()
    {
        Assert.That(
            Errors("{\"api\": \"Sample\", \"endpoints\": {\"Do\": {\"get\": \"/a\", \"returns\": \"Item\"}}}", "a.json"),
            Is.EqualTo(["a.json(1,65) SCH2020"]));
    }
}
