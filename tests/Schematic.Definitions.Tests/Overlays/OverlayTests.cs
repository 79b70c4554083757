using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Tests.Documents;

namespace Schematic.Definitions.Tests.Overlays;

/// <summary>Actions change the tree of a document, and every value keeps the location of the file that it comes from.</summary>
public sealed class OverlayTests
{
    private const string Document = """
        info: {title: Shop, tags: [a, b]}
        paths:
          /a: {get: {operationId: one, parameters: [{name: x}, {name: y}]}}
          /b: {get: {operationId: two}, post: {operationId: three}}
        empty:
        """;

    [TestCase("{target: $.info, update: {title: Store}}", "$.info.title", "'Store'", "overlay.yaml(4,36)")]
    [TestCase("{target: $.info, update: {version: '1'}}", "$.info", "{title: 'Shop', tags: ['a', 'b'], version: '1'}", "api.yaml(1,7)")]
    [TestCase("{target: $.info, update: {tags: [c]}}", "$.info.tags", "['a', 'b', 'c']", "api.yaml(1,27)")]
    [TestCase("{target: $.info.tags, update: c}", "$.info.tags[2]", "'c'", "overlay.yaml(4,33)")]
    [TestCase("{target: $.info.tags, update: [c, d]}", "$.info.tags", "['a', 'b', 'c', 'd']", "api.yaml(1,27)")]
    [TestCase("{target: $.info.tags, update: {n: 1}}", "$.info.tags[2]", "{n: 1}", "overlay.yaml(4,33)")]
    [TestCase("{target: $.info.title, update: Store}", "$.info.title", "'Store'", "overlay.yaml(4,34)")]
    [TestCase("{target: '$.info.tags[0]', update: z}", "$.info.tags", "['z', 'b']", "api.yaml(1,27)")]
    [TestCase("{target: $.info.tags.*, update: z}", "$.info.tags", "['z', 'z']", "api.yaml(1,27)")]
    [TestCase("{target: $, update: {paths: {/a: {get: {deprecated: true}}}}}", "$.paths['/a'].get.deprecated", "true", "overlay.yaml(4,55)")]
    [TestCase("{target: $.paths.*.get, update: {x-new: [1]}}", "$.paths['/b'].get['x-new']", "[1]", "overlay.yaml(4,43)")]
    [TestCase("{target: $, update: {empty: {a: 1}}}", "$.empty", "{a: 1}", "overlay.yaml(4,31)")]
    [TestCase("{target: $, update: {info: , paths: }}", "$.info.title", "'Shop'", "api.yaml(1,15)")]
    [TestCase("{target: $, update: {components: }}", "$.components", "null", "overlay.yaml(4,35)")]
    public void An_update_is_merged(string action, string path, string expected, string location)
    {
        var (root, diagnostics) = Apply(action);

        Assert.That(diagnostics, Is.Empty);
        var node = At(root, path);
        Assert.That($"{Reading.Describe(node)} {node!.Location}", Is.EqualTo($"{expected} {location}"));
    }

    [TestCase("{target: $.info.title, remove: true}", "$.info", "{tags: ['a', 'b']}")]
    [TestCase("{target: '$.info.tags[0]', remove: true}", "$.info.tags", "['b']")]
    [TestCase("{target: $.info.tags.*, remove: true}", "$.info.tags", "[]")]
    [TestCase("{target: '$.info.tags[?@ == ''b'']', remove: true}", "$.info.tags", "['a']")]
    [TestCase("{target: \"$..[?@.operationId == 'two']\", remove: true}", "$.paths['/b']", "{post: {operationId: 'three'}}")]
    [TestCase("{target: \"$..parameters[?@.name == 'x']\", remove: true}", "$..parameters", "[{name: 'y'}]")]
    [TestCase("{target: '$.paths[?@.post]', remove: true}", "$.paths", "{/a: {get: {operationId: 'one', parameters: [{name: 'x'}, {name: 'y'}]}}}")]
    [TestCase("{target: $..*, remove: true}", "$", "{}")]
    [TestCase("{target: $.info, update: {title: x}, remove: true}", "$.info", null)]
    [TestCase("{target: $.info, remove: false}", "$.info", "{title: 'Shop', tags: ['a', 'b']}")]
    public void A_removed_value_is_gone(string action, string path, string? expected)
    {
        var (root, diagnostics) = Apply(action);

        Assert.That(diagnostics, Is.Empty);
        Assert.That(At(root, path) is { } node ? Reading.Describe(node) : null, Is.EqualTo(expected));
    }

    [TestCase("{target: \"$.paths['/a']\", copy: \"$.paths['/b']\"}", "$.paths['/a'].post", "{operationId: 'three'}", "api.yaml(4,39)")]
    [TestCase("{target: \"$.paths['/a']\", copy: \"$.paths['/b']\"}", "$.paths['/a'].get.operationId", "'two'", "api.yaml(4,27)")]
    [TestCase("{target: $.info.tags, copy: $.info.tags}", "$.info.tags", "['a', 'b', 'a', 'b']", "api.yaml(1,27)")]
    [TestCase("{target: $.info.tags, copy: $.info.title}", "$.info.tags[2]", "'Shop'", "api.yaml(1,15)")]
    [TestCase("{target: $.info.tags, copy: $.info}", "$.info.tags[2].title", "'Shop'", "api.yaml(1,15)")]
    [TestCase("{target: $.info.title, copy: '$.info.tags[1]'}", "$.info.title", "'b'", "api.yaml(1,31)")]
    [TestCase("{target: $, copy: $.info}", "$.title", "'Shop'", "api.yaml(1,15)")]
    [TestCase("{target: $.info, copy: $}", "$.info.info", "{title: 'Shop', tags: ['a', 'b']}", "api.yaml(1,7)")]
    [TestCase("{target: $.paths.*.*, copy: \"$.paths['/a'].get\"}", "$.paths['/b'].post.parameters[1].name", "'y'", "api.yaml(3,63)")]
    [TestCase("{target: $.empty, copy: $.info}", "$.empty.title", "'Shop'", "api.yaml(1,15)")]
    public void A_copy_is_merged(string action, string path, string expected, string location)
    {
        var (root, diagnostics) = Apply(action);

        Assert.That(diagnostics, Is.Empty);
        var node = At(root, path);
        Assert.That($"{Reading.Describe(node)} {node!.Location}", Is.EqualTo($"{expected} {location}"));
    }

    [Test]
    public void An_action_sees_the_result_of_the_previous_ones()
    {
        var (root, diagnostics) = Apply("{target: $.info.title, remove: true}, {target: $.info, update: {title: {en: Shop}}}, {target: $.info.title, update: {fr: Magasin}}");

        Assert.That(diagnostics, Is.Empty);
        Assert.That(Reading.Describe(At(root, "$.info.title")), Is.EqualTo("{en: 'Shop', fr: 'Magasin'}"));
    }

    [Test]
    public void A_value_of_an_overlay_has_the_pointer_of_the_document()
    {
        var (root, _) = Apply("{target: $.paths.*.*, update: {x-new: [{a: 1}]}}");

        var nodes = JsonPath("$..a", root);
        Assert.That(nodes.Select(node => node.Pointer), Is.EqualTo(new[] { "/paths/~1a/get/x-new/0/a", "/paths/~1b/get/x-new/0/a", "/paths/~1b/post/x-new/0/a" }));
        Assert.That(nodes.Select(node => node.GetHashCode()).Distinct().Count(), Is.EqualTo(3), "Copies have the same location; tables of nodes stay fast.");
    }

    [Test]
    public void A_key_that_an_overlay_replaces_is_at_the_line_of_the_overlay()
    {
        var (root, _) = Apply("{target: $.info, update: {title: Store}}, {target: $.info.tags, update: [{n: 1}]}");

        Assert.That(root.GetMapping("info")!["title"]!.KeyLocation.ToString(), Is.EqualTo("overlay.yaml(4,29)"));
    }

    [Test]
    public void Items_are_numbered_again_after_a_removal()
    {
        var (root, _) = Apply("{target: '$.info.tags[0]', remove: true}, {target: $.info.tags, update: c}");

        Assert.That(root.At("info|tags").Elements().Select(item => item.Pointer), Is.EqualTo(new[] { "/info/tags/0", "/info/tags/1" }));
    }

    [Test]
    public void Several_overlays_are_applied_in_order()
    {
        var (first, second) = (Reading.ReadWhole("1.yaml", Overlay("{target: $.info, update: {title: One, x: 1}}")), Reading.ReadWhole("2.yaml", Overlay("{target: $.info, update: {title: Two}}")));
        var root = Reading.ReadWhole("api.yaml", Document);

        Definitions.Overlays.Overlay.Apply(root, [first, second], new DiagnosticBag());

        Assert.That(root.At("info|title").ToString(), Is.EqualTo("Two"));
        Assert.That(root.At("info|title").File, Is.EqualTo("2.yaml"));
        Assert.That(root.At("info|x").File, Is.EqualTo("1.yaml"));
    }

    private static string Overlay(string actions) => $"overlay: 1.1.0\ninfo: {{title: Changes, version: '1'}}\nactions:\n [{actions}]\n";

    private static (DocumentNode Root, IReadOnlyList<Diagnostic> Diagnostics) Apply(string actions)
    {
        var diagnostics = new DiagnosticBag();
        var root = Reading.ReadWhole("api.yaml", Document);
        Definitions.Overlays.Overlay.Apply(root, [Reading.ReadWhole("overlay.yaml", Overlay(actions))], diagnostics);
        return (root, diagnostics.Diagnostics);
    }

    private static DocumentNode? At(DocumentNode root, string path) => JsonPath(path, root) is [var node, ..] ? node : null;

    private static IReadOnlyList<DocumentNode> JsonPath(string path, DocumentNode root) =>
        Definitions.Overlays.Paths.JsonPath.TryParse(path, out var query, out _) ? query.Select(root, new Definitions.Overlays.Paths.StepLimit(1000)) : throw new ArgumentException(path);
}
