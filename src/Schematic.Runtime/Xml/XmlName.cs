namespace Schematic.Runtime;

/// <summary>The name of an element or attribute.</summary>
/// <param name="local">The name without prefix.</param>
/// <param name="space">The namespace; null for none, or for that of the parent if it is the default namespace.</param>
/// <param name="prefix">The prefix; null for none.</param>
public sealed class XmlName(string local, string? space = null, string? prefix = null)
{
    internal string Local { get; } = local;

    internal string? Namespace { get; } = space;

    internal string? Prefix { get; } = prefix;

    /// <summary>Returns how well a namespace matches: 2 if it is the same, 1 if one of the two is not stated, otherwise 0.</summary>
    internal int Fit(string received) => received == (Namespace ?? "") ? 2 : Namespace is null || received.Length == 0 ? 1 : 0;

    /// <summary>True if an element has the name.</summary>
    internal bool Is(ReceivedElement element) => element.Name == Local && Fit(element.Namespace) > 0;
}
