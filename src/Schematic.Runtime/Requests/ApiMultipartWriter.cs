using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace Schematic.Runtime;

public sealed partial class ApiRequestWriter
{
    /// <summary>Starts a multipart form (RFC 7578).</summary>
    /// <param name="mediaType">The media type; a boundary in it is ignored.</param>
    /// <returns>The writer of the form's parts.</returns>
    public ApiMultipartWriter Multipart(string mediaType = "multipart/form-data")
    {
        var body = new MultipartBody();
        SetContent(body, $"{MediaTypeText.Without(mediaType, "boundary")}; boundary={body.Boundary}");
        return new ApiMultipartWriter(this, body);
    }

    internal void RequireReplayable(ApiFile file) => IsReplayable &= file.IsReplayable;
}

/// <summary>Writes the parts of a multipart form that was started by <see cref="ApiRequestWriter.Multipart"/>.</summary>
public sealed partial class ApiMultipartWriter
{
    private readonly ApiRequestWriter _request;
    private readonly MultipartBody _body;

    internal ApiMultipartWriter(ApiRequestWriter request, MultipartBody body)
    {
        _request = request;
        _body = body;
    }

    /// <summary>Writes a file, or nothing if it is null.</summary>
    /// <param name="name">The part's name.</param>
    /// <param name="file">The file.</param>
    /// <param name="contentType">The media type if the file has none.</param>
    /// <param name="accepted">The media types and ranges that the server accepts; null for all.</param>
    /// <exception cref="ArgumentException">The server does not accept the media type of the file.</exception>
    public void File(string name, ApiFile? file, string contentType = "application/octet-stream", string? accepted = null)
    {
        if (file is null) return;
        _request.RequireReplayable(file);
        _body.Add(name, file.FileName ?? name, MediaTypeText.Choose(file.ContentType, contentType, accepted), file);
    }

    /// <summary>Writes several files, each as a part with the same name.</summary>
    /// <param name="name">The name of the parts.</param>
    /// <param name="files">The files; null for none.</param>
    /// <param name="contentType">The media type of files that have none.</param>
    /// <param name="minimum">The minimum number of files that the server accepts, unless the list is null.</param>
    /// <param name="maximum">The maximum number of files that the server accepts.</param>
    /// <param name="accepted">The media types and ranges that the server accepts; null for all.</param>
    /// <exception cref="ArgumentException">The number of files is outside of the limits, or the server does not accept the media type of a file.</exception>
    public void Files(string name, IReadOnlyCollection<ApiFile>? files, string contentType = "application/octet-stream", int minimum = 0, int maximum = int.MaxValue, string? accepted = null)
    {
        if (files is null) return;
        if (files.Count < minimum || files.Count > maximum)
            throw new ArgumentException($"'{name}' accepts {minimum} to {maximum} files, not {files.Count}.");
        foreach (var file in files) File(name, file, contentType, accepted);
    }

    /// <summary>Writes a field: a scalar as text, each item of a list as a separate part, an object as JSON. Writes nothing if the value
    /// is null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The part's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">The codec that formats the value.</param>
    /// <param name="contentType">The media type of the part; null for none, which means plain text, or for JSON if the value is an object.</param>
    public void Field<T>(string name, T? value, JsonCodec<T> codec, string? contentType = null)
    {
        if (value is null) return;
        using var parameter = ParameterValue.Of(value, codec);
        AddField(name, parameter, contentType);
    }

    /// <inheritdoc cref="Field{T}(string, T, JsonCodec{T}, string)"/>
    public void Field<T>(string name, T? value, JsonCodec<T> codec, string? contentType = null)
        where T : struct
    {
        if (value is { } given) Field<T>(name, given, codec, contentType);
    }

    /// <summary>Writes fields whose names the caller chose.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="fields">The fields; null for none.</param>
    /// <param name="codec">The codec that formats the values.</param>
    /// <param name="contentType">The media type of the parts; null for that of <see cref="Field{T}(string, T, JsonCodec{T}, string)"/>.</param>
    public void Fields<T>(IReadOnlyDictionary<string, T>? fields, JsonCodec<T> codec, string? contentType = null)
    {
        if (fields is null) return;
        foreach (var (name, value) in fields) Field<T>(name, value, codec, contentType);
    }

    /// <summary>Writes fields whose names the caller chose as JSON.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="fields">The fields; null for none.</param>
    /// <param name="codec">The codec that writes the values.</param>
    /// <param name="contentType">The media type of the parts.</param>
    public void JsonFields<T>(IReadOnlyDictionary<string, T>? fields, JsonCodec<T> codec, string contentType = "application/json")
    {
        if (fields is null) return;
        foreach (var (name, value) in fields) JsonField<T>(name, value, codec, contentType);
    }

    /// <summary>Writes files whose names the caller chose.</summary>
    /// <param name="files">The files; null for none.</param>
    /// <param name="contentType">The media type of files that have none.</param>
    /// <param name="accepted">The media types and ranges that the server accepts; null for all.</param>
    /// <exception cref="ArgumentException">The server does not accept the media type of a file.</exception>
    public void NamedFiles(IReadOnlyDictionary<string, ApiFile>? files, string contentType = "application/octet-stream", string? accepted = null)
    {
        if (files is null) return;
        foreach (var (name, file) in files) File(name, file, contentType, accepted);
    }

    /// <summary>Writes lists of files whose names the caller chose, each file as a part with the name of its list.</summary>
    /// <param name="files">The files; null for none.</param>
    /// <param name="contentType">The media type of files that have none.</param>
    /// <param name="accepted">The media types and ranges that the server accepts; null for all.</param>
    /// <exception cref="ArgumentException">The server does not accept the media type of a file.</exception>
    public void NamedFiles(IReadOnlyDictionary<string, IReadOnlyList<ApiFile>>? files, string contentType = "application/octet-stream", string? accepted = null)
    {
        if (files is null) return;
        foreach (var (name, list) in files) Files(name, list, contentType, accepted: accepted);
    }

    /// <summary>Writes a field as JSON, or nothing if the value is null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The part's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">The codec that writes the value.</param>
    /// <param name="contentType">The media type of the part.</param>
    public void JsonField<T>(string name, T? value, JsonCodec<T> codec, string contentType = "application/json")
    {
        if (value is not null) _body.Add(name, null, contentType, JsonBody.Write(value, codec));
    }

    /// <inheritdoc cref="JsonField{T}(string, T, JsonCodec{T}, string)"/>
    public void JsonField<T>(string name, T? value, JsonCodec<T> codec, string contentType = "application/json")
        where T : struct
    {
        if (value is { } given) JsonField<T>(name, given, codec, contentType);
    }

    private void AddField(string name, in ParameterValue value, string? contentType)
    {
        if (value.Scalar is { } text) _body.Add(name, null, contentType, Encoding.UTF8.GetBytes(text));
        else if (value.IsList) AddItems(name, value, contentType);
        else if (value.Element.ValueKind == JsonValueKind.Object) AddText(name, value.Element, contentType);
    }

    private void AddItems(string name, in ParameterValue value, string? contentType)
    {
        var items = ParameterValue.Members(value);
        while (items.MoveNext()) AddText(name, items.Current.Value, contentType);
    }

    private void AddText(string name, JsonElement value, string? contentType)
    {
        var isJson = value.ValueKind is JsonValueKind.Object or JsonValueKind.Array;
        _body.Add(name, null, contentType ?? (isJson ? "application/json" : null), Encoding.UTF8.GetBytes(ParameterValue.Text(value)));
    }
}
