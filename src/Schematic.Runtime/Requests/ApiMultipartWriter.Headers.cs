namespace Schematic.Runtime;

public sealed partial class ApiMultipartWriter
{
    /// <summary>Writes a header of the parts that follow, or nothing if the value is null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">The codec that formats the value.</param>
    /// <param name="explode">True to write the members of objects as <c>name=value</c>.</param>
    public void Header<T>(string name, T? value, JsonCodec<T> codec, bool explode = false)
    {
        if (value is null) return;
        if (ApiRequestWriter.HeaderValue(name, value, codec, ParameterStyle.Simple, explode) is { } text) _body.PartHeaders += $"{name}: {HeaderText.Checked(name, text)}\r\n";
    }

    /// <inheritdoc cref="Header{T}(string, T, JsonCodec{T}, bool)"/>
    public void Header<T>(string name, T? value, JsonCodec<T> codec, bool explode = false)
        where T : struct
    {
        if (value is { } given) Header<T>(name, given, codec, explode);
    }

    /// <summary>Ends the parts that have the headers.</summary>
    public void EndHeaders() => _body.PartHeaders = "";
}
