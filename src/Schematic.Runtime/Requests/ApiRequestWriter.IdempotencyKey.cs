namespace Schematic.Runtime;

public sealed partial class ApiRequestWriter
{
    /// <summary>Writes the header that makes a request idempotent. Without a value, one is created for each call and kept across its attempts.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="System.ArgumentException">The value contains a line break.</exception>
    public void IdempotencyKey(string name, string? value)
    {
        IdempotencyHeader = name;
        if (value is not null) SetHeader(name, value);
    }
}
