namespace Schematic.Runtime;

/// <summary>The type of the data of server-sent events with a certain name.</summary>
/// <param name="name">The name of the event.</param>
/// <param name="codec">The codec of the data: one of the branches of the stream's union.</param>
public sealed class ApiEventType(string name, JsonCodec codec)
{
    /// <summary>Gets the name of the event.</summary>
    public string Name { get; } = name;

    internal JsonCodec Codec { get; } = codec;
}
