namespace Schematic.CSharp.Binding.Clients;

/// <summary>An operation at its position in the description, which determines the names of its methods.</summary>
/// <typeparam name="T">The type of the bound operation.</typeparam>
/// <param name="Id">The operation's id.</param>
/// <param name="Group">The group; null for the client itself.</param>
/// <param name="Bound">The bound operation; null if it is not generated.</param>
internal sealed record OperationSlot<T>(string Id, string? Group, T? Bound)
    where T : class;
