using System.Text;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Overlays;
using Schematic.Definitions.Tests.Documents;

namespace Schematic.Definitions.Tests.Overlays;

/// <summary>Errors of an overlay are reported at their location in the overlay.</summary>
public sealed class OverlayErrorTests
{
    private const string Head = "overlay: 1.1.0\ninfo: {title: Changes, version: '1'}\n";

    // Enough for the queries to reach; the limit of a build takes a minute of some of them.
    private const int FewSteps = 1_000_000;

    [TestCase("[a]", "(1,1) SCH2170 An overlay must be a mapping")]
    [TestCase("info: {title: a, version: '1'}\nactions: [{target: $}]", "(1,1) SCH2170 'overlay', the version of the specification, must be a string '1.0.x' or '1.1.x'")]
    [TestCase("overlay: 2.0.0\ninfo: {title: a, version: '1'}\nactions: [{target: $}]", "(1,10) SCH2170 'overlay', the version of the specification, must be a string '1.0.x' or '1.1.x'")]
    [TestCase("overlay: 1.1\ninfo: {title: a, version: '1'}\nactions: [{target: $}]", "(1,10) SCH2170 'overlay', the version of the specification, must be a string '1.0.x' or '1.1.x'")]
    [TestCase("overlay: 1.0.0\nactions: [{target: $}]", "(1,1) SCH2170 'info' must be present")]
    [TestCase("overlay: 1.0.0\ninfo: {title: a}\nactions: [{target: $}]", "(2,7) SCH2170 'version' must be present")]
    [TestCase("overlay: 1.0.0\ninfo: {title: a, version: '1'}", "(1,1) SCH2170 'actions' must be present")]
    [TestCase("overlay: 1.0.0\ninfo: {title: a, version: '1'}\nactions: []", "(3,10) SCH2170 'actions' must be a list of at least one action")]
    [TestCase(Head + "action: []\nactions: [{target: $}]", "(3,1) SCH2171 'action' is not a key of this object of an overlay; did you mean 'actions'?")]
    [TestCase(Head + "actions: [{target: $, updat: 1}]", "(3,23) SCH2171 'updat' is not a key of this object of an overlay; did you mean 'update'?")]
    [TestCase("overlay: 1.0.0\ninfo: {title: a, version: '1'}\nactions: [{target: $, copy: $.a}]", "(3,23) SCH2171 'copy' is not a key of this object of an overlay")]
    [TestCase(Head + "actions: [{update: 1}]", "(3,11) SCH2170 'target' must be present")]
    [TestCase(Head + "actions: [{target: 1}]", "(3,20) SCH2170 'target' must be a string with a JSONPath query")]
    [TestCase(Head + "actions: [{target: $, remove: maybe}]", "(3,31) SCH2170 'remove' must be true or false")]
    [TestCase(Head + "actions: [{target: $.a, update: 1, copy: $.b}]", "(3,36) SCH2170 'copy' must be in an action without 'update'")]
    [TestCase(Head + "actions: [{target: $, remove: true}]", "(3,20) SCH2170 The target of 'remove' must be a part of the document, not the document itself")]
    [TestCase(Head + "actions:\n- target: $.info\n- target: $.info", "(5,3) SCH2170 An action must be different from the others: this one is already in the list")]
    [TestCase(Head + "actions: [{target: info}]", "(3,20) SCH2172 'info' is not a JSONPath query: it must begin with '$'")]
    [TestCase(Head + "actions: [{target: '$.a[?@.b'}]", "(3,29) SCH2172 '$.a[?@.b' is not a JSONPath query: ']' expected")]
    [TestCase(Head + "actions: [{target: '$.a[?@.b == c]'}]", "(3,33) SCH2172 '$.a[?@.b == c]' is not a JSONPath query: 'c' is not a literal; strings are quoted")]
    [TestCase(Head + "actions: [{target: $.paths./a}]", "(3,28) SCH2172 '$.paths./a' is not a JSONPath query: a name or '*' must follow '.'")]
    [TestCase(Head + "actions: [{target: '$[?size(@) > 1]'}]", "(3,24) SCH2172 '$[?size(@) > 1]' is not a JSONPath query: 'size' is not a function; there are length, count, match, search and value")]
    [TestCase(Head + "actions: [{target: $.inf, remove: true}]", "(3,20) SCH2173 The target '$.inf' selects nothing in the description")]
    [TestCase(Head + "actions: [{target: $.info, update: text}]", "(3,36) SCH2174 '#/info', from api.yaml(1,7), is an object, and the value is a primitive; values of different kinds cannot be merged")]
    [TestCase(Head + "actions: [{target: $.info, update: {title: {en: x}}}]", "(3,44) SCH2174 '#/info/title', from api.yaml(1,15), is a primitive, and the value is an object; values of different kinds cannot be merged")]
    [TestCase(Head + "actions: [{target: $.info, update: {tags: x}}]", "(3,43) SCH2174 '#/info/tags', from api.yaml(1,27), is an array, and the value is a primitive; values of different kinds cannot be merged")]
    [TestCase(Head + "actions: [{target: $, update: text}]", "(3,31) SCH2174 '#', from api.yaml(1,1), is an object, and the value is a primitive; values of different kinds cannot be merged")]
    [TestCase(Head + "actions: [{target: $.info.*, update: x}]", "(3,38) SCH2174 The target selects values of several kinds: array, primitive; values of different kinds cannot be merged")]
    [TestCase(Head + "actions: [{target: $.info, copy: $.nothing}]", "(3,34) SCH2175 The query '$.nothing' of a copy must select one value; it selects 0")]
    [TestCase(Head + "actions: [{target: $.info.title, copy: $.info}]", "(3,40) SCH2174 '#/info/title', from api.yaml(1,15), is a primitive, and the value is an object; values of different kinds cannot be merged")]
    [TestCase(Head + "actions: [{target: $.info.title, copy: $.info.tags.*}]", "(3,40) SCH2175 The query '$.info.tags.*' of a copy must select one value; it selects 2")]
    public void An_error_is_reported_at_its_location(string overlay, string expected)
    {
        var diagnostics = new DiagnosticBag();

        Overlay.Apply(Reading.ReadWhole("api.yaml", "info: {title: Shop, tags: [a, b]}\n"), [Reading.ReadWhole("overlay.yaml", overlay)], diagnostics);

        Assert.That(diagnostics.Diagnostics.Select(found => $"{found.Location} {found.Descriptor.Code} {found.Message}".Split(" [#")[0]), Is.EqualTo(new[] { "overlay.yaml" + expected }));
    }

    [Test]
    public void An_overlay_that_copies_a_document_into_itself_ends_at_the_limit()
    {
        var overlay = new StringBuilder(Head + "actions:\n");
        for (var action = 0; action < 60; action++) overlay.Append($"- {{target: $.list, copy: $.list, description: '{action}'}}\n");
        var root = Reading.ReadWhole("api.yaml", "list: [1]\n");
        var diagnostics = new DiagnosticBag();

        Overlay.Apply(root, [Reading.ReadWhole("overlay.yaml", overlay.ToString())], diagnostics);

        Assert.That(diagnostics.Diagnostics.Codes(), Is.EqualTo(new[] { "overlay.yaml(23,26) SCH2176" }));
    }

    [Test]
    public void An_overlay_that_nests_a_document_in_itself_ends_at_the_limit()
    {
        var overlay = new StringBuilder(Head + "actions:\n");
        for (var action = 0; action < 300; action++) overlay.Append($"- {{target: $..a, copy: $, description: '{action}'}}\n");
        var root = Reading.ReadWhole("api.yaml", "a: {b: {}}\n");
        var diagnostics = new DiagnosticBag();

        Overlay.Apply(root, [Reading.ReadWhole("overlay.yaml", overlay.ToString())], diagnostics);

        Assert.That(diagnostics.Diagnostics.Select(found => found.Descriptor.Code), Is.EqualTo(new[] { "SCH2176" }));
    }

    [TestCase("{}", 255, "{x: 1}", "{x: {y: 1}}")]
    [TestCase("[]", 255, "1", "{y: 1}")]
    [TestCase("[]", 255, "[1]", "[[1]]")]
    [TestCase("null", 256, "1", "{y: 1}")]
    public void A_value_may_be_added_at_the_greatest_depth_but_no_deeper(string innermost, int depth, string allowed, string tooDeep)
    {
        Assert.That(Codes(allowed), Is.Empty);
        Assert.That(Codes(tooDeep), Is.EqualTo(new[] { "SCH2176" }));

        IEnumerable<string> Codes(string update)
        {
            var document = $"{string.Concat(Enumerable.Repeat("{\"a\":", depth))}{innermost}{new string('}', depth)}";
            var target = $"${string.Concat(Enumerable.Repeat(".a", depth))}";
            var diagnostics = new DiagnosticBag();
            Overlay.Apply(Reading.ReadWhole("api.json", document), [Reading.ReadWhole("overlay.yaml", Head + $"actions: [{{target: {target}, update: {update}}}]")], diagnostics);
            return diagnostics.Diagnostics.Select(found => found.Descriptor.Code);
        }
    }

    [Test]
    public void A_query_that_visits_every_node_again_and_again_ends_at_the_limit()
    {
        var root = Reading.ReadWhole("api.json", $"[{string.Join(',', Enumerable.Repeat("[[[[[[[[1]]]]]]]]", 500))}]");
        var diagnostics = new DiagnosticBag();

        Overlay.Apply(root, [Reading.ReadWhole("overlay.yaml", Head + "actions: [{target: $..*..*..*..*..*..*..*..*..*..*..*..*, remove: true}]")], diagnostics);

        Assert.That(diagnostics.Diagnostics.Select(found => found.Descriptor.Code), Is.SubsetOf(new[] { "SCH2176", "SCH2173" }));
    }

    [TestCase("$..[?$ == $]", TestName = "A document that is compared with itself for each of its values")]
    [TestCase("$..[?length($.text) > 1]", TestName = "A long string that is measured for each value")]
    [TestCase("$..[?search($.text, 'b')]", TestName = "A long string that is searched for each value")]
    [TestCase("$..[?$.text < $.text]", TestName = "A long string that is compared for each value")]
    [TestCase("$..[?match('x', @.pattern)]", TestName = "A pattern of each value")]
    [TestCase("$..[?count($..*) > 1]", TestName = "All values that are counted for each value")]
    public void The_work_of_a_filter_is_limited(string query)
    {
        var items = string.Join(',', Enumerable.Range(0, 20_000).Select(number => $"{{\"pattern\":\"a{number}\"}}"));
        var root = Reading.ReadWhole("api.json", $"{{\"text\":\"{new string('a', 200_000)}\",\"items\":[{items}]}}");
        var diagnostics = new DiagnosticBag();

        Overlay.Apply(root, [Reading.ReadWhole("overlay.yaml", Head + $"actions: [{{target: \"{query}\", remove: true}}]")], diagnostics, FewSteps);

        Assert.That(diagnostics.Diagnostics.Select(found => found.Descriptor.Code), Is.SubsetOf(new[] { "SCH2176", "SCH2173" }).And.Not.Empty);
    }

    [Test]
    public void The_work_of_all_actions_together_is_limited()
    {
        var root = Reading.ReadWhole("api.json", $"[{string.Join(',', Enumerable.Repeat("{}", 100_000))}]");
        var actions = string.Join(',', Enumerable.Range(0, 1_000).Select(number => $"{{target: '$..[?@.a == {number}]', remove: true}}"));
        var diagnostics = new DiagnosticBag();

        Overlay.Apply(root, [Reading.ReadWhole("overlay.yaml", Head + $"actions: [{actions}]")], diagnostics, FewSteps);

        Assert.That(diagnostics.Diagnostics.Count(found => found.Descriptor.Code == "SCH2176"), Is.EqualTo(1));
    }

    [Test]
    public void A_pattern_that_is_slow_elsewhere_is_matched_in_linear_time()
    {
        var root = Reading.ReadWhole("api.yaml", $"text: {new string('a', 5000)}b\n");
        var diagnostics = new DiagnosticBag();

        Overlay.Apply(root, [Reading.ReadWhole("overlay.yaml", Head + "actions: [{target: \"$[?match(@, '(a*)*(a*)*c')]\", remove: true}]")], diagnostics);

        Assert.That(diagnostics.Diagnostics.Select(found => found.Descriptor.Code), Is.EqualTo(new[] { "SCH2173" }));
    }
}
