using System.Xml.Linq;
using CsCheck;
using Schematic.CSharp.Binding.Prose;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Binding.Prose;

/// <summary>The documentation comments that prose becomes.</summary>
[TestFixture]
internal sealed class ProseTests
{
    private static readonly string[] Marks =
    [
        "<p>", "</p>", "<ul>", "</ul>", "<li>", "</li>", "<b>", "</b>", "<code>", "</code>", "<a href=\"x\">", "</a>", "<pre>", "</pre>", "text ", "- ", "\n", "\n\n",
        "`", "**", "<ol>", "<x>", "</x>", "&lt;", "| a |",
    ];

    [TestCase("A plain sentence", "A plain sentence")]
    [TestCase("The `id` of an order", "The <c>id</c> of an order")]
    [TestCase("With *emphasis* and **more**", "With <i>emphasis</i> and <b>more</b>")]
    [TestCase("With __more__ in a snake_case_name", "With <b>more</b> in a snake_case_name")]
    [TestCase("See [the guide](https://example.com/guide)", "See <see href=\"https://example.com/guide\">the guide</see>")]
    [TestCase("See [the `id`](https://example.com/?a=1&b=2)", "See <see href=\"https://example.com/?a=1&amp;b=2\">the <c>id</c></see>")]
    [TestCase("See https://example.com/x.", "See <see href=\"https://example.com/x\">https://example.com/x</see>.")]
    [TestCase("See <https://example.com/x>", "See <see href=\"https://example.com/x\">https://example.com/x</see>")]
    [TestCase("See [the guide](https://example.com/guide", "See <see href=\"https://example.com/guide\">the guide</see>")]
    [TestCase("See [the guide](/docs/guide", "See the guide")]
    [TestCase("See a](b", "See a](b")]
    [TestCase("See [relative](/docs/x) and [anchor](#x)", "See relative and anchor")]
    [TestCase("See [script](javascript:alert(1))", "See script")]
    [TestCase("![a picture](https://example.com/x.png)", "<see href=\"https://example.com/x.png\">a picture</see>")]
    [TestCase("a < b && c > d", "a &lt; b &amp;&amp; c &gt; d")]
    [TestCase("a &lt; b &amp; c", "a &lt; b &amp; c")]
    [TestCase("5 \\* 3", "5 * 3")]
    [TestCase("~~Deprecated~~ use `x`", "Deprecated use <c>x</c>")]
    [TestCase("An image ![](https://example.com/x.png)", "An image <see href=\"https://example.com/x.png\">https://example.com/x.png</see>")]
    [TestCase("Bearer <token>", "Bearer &lt;token&gt;")]
    [TestCase("An <x>unknown</x> tag", "An unknown tag")]
    [TestCase("<p>Retrieves the <strong>account</strong>.</p>", "Retrieves the <b>account</b>.")]
    [TestCase("<p>With <a href=\"https://example.com/c\">Connect</a>, you can.</p>", "With <see href=\"https://example.com/c\">Connect</see>, you can.")]
    [TestCase("A <code>status</code> of <em>one</em>", "A <c>status</c> of <i>one</i>")]
    [TestCase("<p>Never closed <b>bold", "Never closed <b>bold</b>")]
    [TestCase("closed </b> twice </p>", "closed  twice")]
    [TestCase("<script>alert(1)</script>Text", "Text")]
    [TestCase("An array[!x] of marks", "An array[!x] of marks")]
    [TestCase("<!-- hidden -->Text", "Text")]
    [TestCase("``a `tick` inside``", "<c>a `tick` inside</c>")]
    [TestCase("[a `code](https://example.com) mark`", "[a <c>code](https://example.com) mark</c>")]
    [TestCase("with \u202Edirection\u202C marks", "with  direction  marks")]
    public void A_line_keeps_its_meaning(string text, string xml) =>
        Assert.That(XmlDocumentation.Element("summary", XmlDocumentation.Blocks(text, LinkResolver.Absolute)), Is.EqualTo(new[] { $"<summary>{xml}</summary>" }));

    [TestCase("> [!NOTE]\n> Pull requests are issues.")]
    [TestCase(">[!NOTE]\r\n> Pull requests are issues.")]
    public void An_alert_begins_with_its_kind(string text) =>
        Assert.That(Lines(text, LinkResolver.Absolute), Is.EqualTo(new[] { "<b>NOTE</b>:", "Pull requests are issues." }));

    [Test]
    public void Relative_links_are_resolved_against_the_base_URL()
    {
        var links = new LinkResolver(new Uri("https://stripe.example/api/"));

        Assert.Multiple(() =>
        {
            Assert.That(Lines("[a](/docs/x)", links), Is.EqualTo(new[] { "<see href=\"https://stripe.example/docs/x\">a</see>" }));
            Assert.That(Lines("[a](y?z=1)", links), Is.EqualTo(new[] { "<see href=\"https://stripe.example/api/y?z=1\">a</see>" }));
            Assert.That(Lines("<a href='#x'>a</a>", links), Is.EqualTo(new[] { "<see href=\"https://stripe.example/api/#x\">a</see>" }));
            Assert.That(Lines("[a](//elsewhere.example/x)", links), Is.EqualTo(new[] { "<see href=\"https://elsewhere.example/x\">a</see>" }));
            Assert.That(Lines("[a](ftp://stripe.example/x)", links), Is.EqualTo(new[] { "a" }));
        });
    }

    // Stripe, Spotify: no externalDocs, and the API's server has no pages.
    [TestCase("[a](/docs/x)", "<see href=\"https://stripe.example/docs/x\">a</see>")]
    [TestCase("[a](//elsewhere.example/x)", "<see href=\"https://elsewhere.example/x\">a</see>")]
    [TestCase("[a](y?z=1)", "<see href=\"https://api.stripe.example/v1/y?z=1\">a</see>")]
    [TestCase("[a](#x)", "a")]
    [TestCase("<a href='#x'>a</a>", "a")]
    public void Without_documentation_links_name_pages_of_the_provider(string text, string xml) => Assert.That(
        Lines(text, LinkResolver.Of(new ApiDefinition { Name = "Stripe", SiteUrl = "https://stripe.example/us/terms/" }, "https://api.stripe.example/v1/")), Is.EqualTo(new[] { xml }));

    [Test]
    public void Without_documentation_and_provider_paths_are_those_of_the_server() => Assert.That(
        Lines("[a](/docs/x) [b](#b)", LinkResolver.Of(new ApiDefinition { Name = "Stripe" }, "https://api.stripe.example/v1/")),
        Is.EqualTo(new[] { "<see href=\"https://api.stripe.example/docs/x\">a</see> b" }));

    // System.Uri throws an exception for these.
    [TestCase("\\\\\u202E/x")]
    [TestCase("//\u200E/x")]
    [TestCase("file://\u202E/x")]
    public void A_host_that_is_a_direction_mark_is_no_link(string link)
    {
        var links = LinkResolver.Of(new ApiDefinition { Name = "Stripe", DocumentationUrl = link, SiteUrl = link }, link);

        Assert.That((links.Resolve(link), new LinkResolver(new Uri("https://stripe.example")).Resolve(link)), Is.EqualTo(((string?)null, (string?)null)));
    }

    [TestCase("- one\n- *two*\n- three\n  lines")]
    [TestCase("* one\n* *two*\n* three\n  lines")]
    [TestCase("<ul><li>one</li><li><em>two</em></li><li>three\nlines</li></ul>")]
    [TestCase("<ul>\n<li>one\n<li><em>two</em>\n<li>three\nlines\n</ul>")]
    public void Lists_are_list_elements(string text) => Assert.That(Lines(text), Is.EqualTo(new[]
    {
        "<list type=\"bullet\">",
        "<item><description>one</description></item>",
        "<item><description><i>two</i></description></item>",
        "<item><description>", "three", "lines", "</description></item>",
        "</list>",
    }));

    [Test]
    public void Nested_and_numbered_lists_are_nested_elements() => Assert.That(Lines("1. one\n   - inner\n2. two"), Is.EqualTo(new[]
    {
        "<list type=\"number\">",
        "<item><description>", "<para>one</para>", "<list type=\"bullet\">", "<item><description>inner</description></item>", "</list>", "</description></item>",
        "<item><description>two</description></item>",
        "</list>",
    }));

    [TestCase("```json\n{ \"a\": [1] }\n```")]
    [TestCase("    { \"a\": [1] }")]
    [TestCase("```\n\n{ \"a\": [1] }\n   \n```")]
    [TestCase("<pre>{ \"a\": [1] }</pre>")]
    [TestCase("<pre><code>{ &quot;a&quot;: [1] }</code></pre>")]
    public void Blocks_of_code_keep_their_lines(string text) => Assert.That(Lines(text), Is.EqualTo(new[] { "<code>", "{ \"a\": [1] }", "</code>" }));

    [Test]
    public void Headings_and_quotes_are_paragraphs() => Assert.That(Lines("# Title\n\n> quoted\n\n---\nend"), Is.EqualTo(new[]
    {
        "<para><b>Title</b></para>", "<para>quoted</para>", "<para>end</para>",
    }));

    [Test]
    public void Tables_are_lists_of_rows() => Assert.That(Lines("| a | b | c |\n|---|---|---|\n| `1\\|2` | **x**<br>y | z |\n| 2 | | |"), Is.EqualTo(new[]
    {
        "<list type=\"table\">",
        "<listheader><term>a</term><description>b | c</description></listheader>",
        "<item><term><c>1|2</c></term><description>", "<b>x</b>", "y | z", "</description></item>",
        "<item><term>2</term></item>",
        "</list>",
    }));

    [TestCase("<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>", "A | B", "1 | 2")]
    [TestCase("<details><summary>More</summary>Hidden</details>", "More", "Hidden")]
    [TestCase(":::note\nRead this.\n:::\nText.", "<b>note</b>:", "Read this.", "Text.")]
    [TestCase(":::tip[Title]\nRead this.\n:::", "<b>tip</b>: Title", "Read this.")]
    public void Blocks_of_other_languages_are_paragraphs(string text, params string[] paragraphs) =>
        Assert.That(Lines(text), Is.EqualTo(paragraphs.Select(paragraph => $"<para>{paragraph}</para>")));

    [TestCase("# Create an order\nCreates an order.", "Create an order", "Creates an order.")]
    [TestCase("Title\n=====\n\nBody.", "Title", "Body.")]
    [TestCase("<h2>Heading</h2><p>Body.</p>", "Heading", "Body.")]
    [TestCase("## With **bold** type\nBody.", "<b>With bold</b> type", "Body.")]
    public void A_heading_is_a_summary_without_bold_type(string description, string summary, string remarks)
    {
        var comment = XElement.Parse("<c>" + string.Join('\n', Comment.Of(LinkResolver.Absolute, new Documentation(null, description), "fallback")) + "</c>");

        Assert.That((Inner(comment.Element("summary")), Inner(comment.Element("remarks"))), Is.EqualTo((summary, remarks)));
    }

    [Test]
    public void A_heading_does_not_describe_a_parameter() => Assert.That(
        Comment.Parameter("p", LinkResolver.Absolute, new Documentation(null, "# Id\nThe id of it."), "fallback"), Is.EqualTo(new[] { "<param name=\"p\">The id of it.</param>" }));

    [TestCaseSource(nameof(Types))]
    public void A_type_without_description_is_described_by_what_it_contains(TypeDefinition type, string summary) =>
        Assert.That(Comment.OfType(type, LinkResolver.Absolute, named => named.Name), Is.EqualTo(new[] { $"<summary>{summary}</summary>" }));

    [Test]
    public void A_type_whose_description_has_no_sentence_has_a_summary_as_well()
    {
        var type = new EnumDefinition("Order", PrimitiveKind.String, [new EnumValue("asc")]) { Documentation = new Documentation(null, "- a\n- b"), IsDeprecated = true };

        var comment = Comment.OfType(type, LinkResolver.Absolute, named => named.Name);

        Assert.That((comment[0], comment.Contains("<para>Deprecated.</para>")), Is.EqualTo(("<summary>The value <c>asc</c>.</summary>", true)));
    }

    private static IEnumerable<TestCaseData> Types()
    {
        var (text, item) = (TypeReference.String, new NamedReference("Item"));
        yield return Enum("The value <c>a</c>.", "a");
        yield return Enum("One of <c>a</c> or <c>b</c>.", "a", "b");
        yield return Enum("One of <c>a</c>, <c>b</c>, or <c>c</c>.", "a", "b", "c");
        yield return Enum("One of 6 values: <c>a</c>, <c>b</c>, <c>c</c>, <c>d</c>, <c>e</c>, and others.", "a", "b", "c", "d", "e", "f");
        yield return Object("An object without members.");
        yield return Object("An object with <c>id</c>.", "id");
        yield return Object("An object with <c>id</c> and <c>name</c>.", "id", "name");
        yield return Object("An object with 6 members: <c>a</c>, <c>b</c>, <c>c</c>, <c>d</c>, <c>e</c>, and others.", "a", "b", "c", "d", "e", "f");
        yield return new TestCaseData(new ObjectDefinition("T", []) { AdditionalMembers = item }, "An object whose members are <c>Item</c>.");
        yield return Union("A string or an <c>Item</c>.", text, item);
        yield return Union("A list of strings, true or false, or an <c>Item</c>.", new ArrayReference(text), new PrimitiveReference(PrimitiveKind.Boolean), item with { IsNullable = true });
        yield return Union("Any JSON value.", TypeReference.Any);

        TestCaseData Enum(string summary, params string[] values) => new(new EnumDefinition("T", PrimitiveKind.String, [.. values.Select(value => new EnumValue(value))]), summary);

        TestCaseData Object(string summary, params string[] members) => new(new ObjectDefinition("T", [.. members.Select(member => new Member(member, text))]), summary);

        TestCaseData Union(string summary, params TypeReference[] types) => new(new UnionDefinition("T", [.. types.Select(type => new UnionBranch(type))]), summary);
    }

    [TestCase("OK")]
    [TestCase("Successful response.")]
    [TestCase("200 - success")]
    [TestCase("The request has succeeded.")]
    [TestCase("200 response for create_order")]
    [TestCase("")]
    public void A_result_is_not_described_by_its_success(string text) => Assert.That(Comment.Returns(LinkResolver.Absolute, new Documentation(null, text)), Is.Empty);

    [Test]
    public void A_result_is_described_by_the_response() => Assert.That(
        Comment.Returns(LinkResolver.Absolute, new Documentation(null, "The `order`.\n\nMore.")), Is.EqualTo(new[] { "<returns>The <c>order</c>.</returns>" }));

    [TestCase("Retrieves an order. It must exist.", "Retrieves an order.", "It must exist.")]
    [TestCase("Retrieves an order (e.g. a new one) by no. 5. It must exist.", "Retrieves an order (e.g. a new one) by no. 5.", "It must exist.")]
    [TestCase("Version 2.0 is current. Use it.", "Version 2.0 is current.", "Use it.")]
    [TestCase("Is it \"new?\" Yes.", "Is it \"new?\"", "Yes.")]
    [TestCase("See `a. B` first. Then go.", "See <c>a. B</c> first.", "Then go.")]
    [TestCase("**Note. This** is bold. Then go.", "<b>Note. This</b> is bold.", "Then go.")]
    [TestCase("**Bold sentence.** Then go.", "<b>Bold sentence.</b>", "Then go.")]
    [TestCase("One line\nof two. Rest.", "One line\nof two.", "Rest.")]
    [TestCase("No stop at the end", "No stop at the end", null)]
    [TestCase("Only one.", "Only one.", null)]
    [TestCase("first.\n\nSecond paragraph.", "first.", "Second paragraph.")]
    public void The_first_sentence_is_the_summary_and_the_rest_are_remarks(string description, string summary, string? remarks)
    {
        var comment = XElement.Parse("<c>" + string.Join('\n', Comment.Of(LinkResolver.Absolute, new Documentation(null, description), "fallback")) + "</c>");

        Assert.Multiple(() =>
        {
            Assert.That(Inner(comment.Element("summary")), Is.EqualTo(summary));
            Assert.That(Inner(comment.Element("remarks")), Is.EqualTo(remarks));
        });
    }

    [Test]
    public void A_list_is_no_summary()
    {
        var comment = Comment.Of(LinkResolver.Absolute, new Documentation(null, "- a\n- b"), "The fallback.");

        Assert.That(comment.Take(3), Is.EqualTo(new[] { "<summary>The fallback.</summary>", "<remarks>", "<list type=\"bullet\">" }));
    }

    [Test]
    public void Any_text_becomes_well_formed_XML() =>
        Gen.OneOf(
            Gen.String[Gen.Char["<>&/\"'*_`[]()#-+|~!\\ \n\r\tabp1.\u2028\u202E"], 0, 60],
            Gen.Int[0, Marks.Length - 1].Select(index => Marks[index])
                .Array[0, 24].Select(string.Concat))
            .Sample(text =>
            {
                var lines = Comment.Of(LinkResolver.Absolute, new Documentation(null, text, text), "fallback").Concat(Comment.Parameter("p", LinkResolver.Absolute, new Documentation(text), "fallback")).ToList();
                Assert.That(lines, Has.None.Matches<string>(line => line.AsSpan().ContainsAny("\n\r\u0085\u2028\u2029")));
                XElement.Parse("<c>" + string.Join('\n', lines) + "</c>");
            }, iter: 5_000);

    [TestCase("[")]
    [TestCase("*a ")]
    [TestCase("> ")]
    [TestCase("<ul><li>")]
    [TestCase("<x>")]
    [TestCase("- ")]
    [TestCase("`")]
    [TestCase("&")]
    [TestCase("![](")]
    public void Repeated_marks_of_any_number_are_text_or_elements(string mark)
    {
        foreach (var count in new[] { 100, 5_000, 100_000 })
            XElement.Parse("<c>" + string.Join('\n', Comment.Of(LinkResolver.Absolute, new Documentation(null, string.Concat(Enumerable.Repeat(mark, count))), "fallback")) + "</c>");
    }

    private static string? Inner(XElement? element) => element is null ? null : string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))).Trim();

    private static string[] Lines(string text, LinkResolver? links = null) => XmlDocumentation.Element("c", XmlDocumentation.Blocks(text, links ?? LinkResolver.Absolute)).ToArray() switch
    {
        [var only] => [only["<c>".Length..^"</c>".Length]],
        [_, .. var content, _] => content,
        _ => [],
    };
}
