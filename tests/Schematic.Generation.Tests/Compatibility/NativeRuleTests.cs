namespace Schematic.Generation.Tests.Compatibility;

/// <summary>Rules for constructs that only Schematic's own format has.</summary>
public sealed class NativeRuleTests
{
    private const string Chat = """
        api: Chat
        baseUrl: https://chat.example
        auth:
          apiKey: { header: X-Key, env: [CHAT_KEY, OLD_CHAT_KEY] }
        endpoints:
          ListRooms:
            summary: Lists rooms.
            get: /rooms
            query: { after: string? }
            returns: Rooms
            pages: { cursor: after, next: next, items: rooms }
        sockets:
          Talk:
            connect: /talk
            send: { Say: Text, Leave: Text }
            receive: { Heard: Text }
        types:
          Rooms:
            rooms: string[]
            next: string?
          Text:
            text: string
          Extra:
            id: string
        """;

    [TestCase(", OLD_CHAT_KEY", "", "SCH7071 4")]
    [TestCase("OLD_CHAT_KEY", "OLD_CHAT_KEY, NEWEST", "")]
    [TestCase(", Leave: Text", "", "SCH7012 13")]
    [TestCase("{ Heard: Text }", "{ Heard: Text, Left: Text }", "")]
    [TestCase("    text: string", "    text: string\n    room: string", "SCH7054 23")]
    [TestCase("    pages: { cursor: after, next: next, items: rooms }\n", "", "SCH7082 6")]
    [TestCase("  Extra:\n    id: string", "", "SCH7059 1")]
    [TestCase("  Extra:\n    id: string", "  Extra:\n    id: string\n    at: date?", "")]
    [TestCase("  Extra:\n    id: string", "  Extra:\n    id: string\n    at: date", "SCH7054 25")]
    [TestCase("  Extra:\n    id: string", "  Extra:\n    id: string?", "SCH7056 24")]
    public void A_change_is_judged(string before, string after, string expected)
    {
        using var project = new ChangedProject(Chat, "chat.schematic.yaml");
        var changed = Chat.Replace(before, after, StringComparison.Ordinal);
        Assert.That(changed, Is.Not.EqualTo(Chat));
        project.To(changed);
        Assert.That(string.Join(", ", project.Judge().Select(diagnostic => $"{diagnostic.Descriptor.Code} {diagnostic.Location.Line}")), Is.EqualTo(expected), string.Join('\n', project.Judge()));
    }

    [TestCase(", OLD_CHAT_KEY")]
    [TestCase(", Leave: Text")]
    [TestCase("    pages: { cursor: after, next: next, items: rooms }\n")]
    [TestCase("  Extra:\n    id: string")]
    public void Additions_are_not_breaking(string part)
    {
        using var project = new ChangedProject(Chat.Replace(part, "", StringComparison.Ordinal), "chat.schematic.yaml");
        Assert.That(project.To(Chat).Judge(), Is.Empty);
    }

    [Test]
    public void An_API_that_is_removed_from_its_description_removes_its_operations()
    {
        const string both = """
            module: Chat
            apis:
              Inside: { baseUrl: https://in.chat.example }
              Outside: { baseUrl: https://out.chat.example, requestSuffix: OutsideRequest }
            endpoints:
              Ping:
                summary: Pings.
                get: /ping
            """;
        using var project = new ChangedProject(both, "chat.schematic.yaml");
        project.To(both.Replace("  Outside: { baseUrl: https://out.chat.example, requestSuffix: OutsideRequest }\n", "", StringComparison.Ordinal));

        Assert.That(project.Judge().Select(diagnostic => $"{diagnostic.Descriptor.Code} {diagnostic.Location.Line} {diagnostic.Message}"), Is.EqualTo(
        [
            "SCH7010 1 The operation 'Ping' (GET /ping) was removed",
        ]));
        project.Accept();
        Assert.That(File.ReadAllText(project.ChangelogPath), Does.StartWith("# Changelog\n\n## Outside Unreleased\n\n### Breaking\n\n- The operation 'Ping'"));
    }
}
