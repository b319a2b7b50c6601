// Trains the network of the tagger and the parser (src/english/parser/network.ts runs it).
//
//     g++ -O3 -march=native -ffast-math -o trees training/trees.cpp
//     ./trees DATA.bin OUT.bin key=value ...
//
// DATA.bin comes from prepare.ts. OUT.bin: sizes, then all weights as 32-bit floats, in the order of `Net::all`.
// Words -> three embeddings -> one layer per form -> bidirectional simple recurrent units (Lei et al. 2018) -> tags, heads
// (biaffine, Dozat and Manning 2017) and relations. Adam, averaged weights, fixed seed, one thread.
#include <immintrin.h>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string>
#include <vector>
using std::string;
using std::vector;
typedef vector<float> Vec;

static uint64_t seedState = 20261121;
static inline uint32_t rnd() {
  seedState ^= seedState << 13; seedState ^= seedState >> 7; seedState ^= seedState << 17;
  return (uint32_t)(seedState >> 32);
}
static inline float uniform() { return (rnd() >> 8) * (1.0f / 16777216.0f); }

// ---- C[m x n] (+)= A[m x k] B[k x n]; A through strides, B and C by rows. n a multiple of 8.
static void gemm(int m, int n, int k, const float* A, int ra, int ca, const float* B, int ldb, float* C, int ldc, bool add) {
  int j = 0;
  for (; j + 16 <= n; j += 16) {
    int i = 0;
    for (; i + 6 <= m; i += 6) {
      __m256 c[6][2];
      for (int r = 0; r < 6; r++)
        for (int q = 0; q < 2; q++) c[r][q] = add ? _mm256_loadu_ps(C + (size_t)(i + r) * ldc + j + 8 * q) : _mm256_setzero_ps();
      const float* a = A + (size_t)i * ra;
      for (int p = 0; p < k; p++) {
        __m256 b0 = _mm256_loadu_ps(B + (size_t)p * ldb + j), b1 = _mm256_loadu_ps(B + (size_t)p * ldb + j + 8);
        for (int r = 0; r < 6; r++) {
          __m256 x = _mm256_broadcast_ss(a + (size_t)r * ra + (size_t)p * ca);
          c[r][0] = _mm256_fmadd_ps(x, b0, c[r][0]);
          c[r][1] = _mm256_fmadd_ps(x, b1, c[r][1]);
        }
      }
      for (int r = 0; r < 6; r++)
        for (int q = 0; q < 2; q++) _mm256_storeu_ps(C + (size_t)(i + r) * ldc + j + 8 * q, c[r][q]);
    }
    for (; i < m; i++) {
      __m256 c0 = add ? _mm256_loadu_ps(C + (size_t)i * ldc + j) : _mm256_setzero_ps();
      __m256 c1 = add ? _mm256_loadu_ps(C + (size_t)i * ldc + j + 8) : _mm256_setzero_ps();
      for (int p = 0; p < k; p++) {
        __m256 x = _mm256_broadcast_ss(A + (size_t)i * ra + (size_t)p * ca);
        c0 = _mm256_fmadd_ps(x, _mm256_loadu_ps(B + (size_t)p * ldb + j), c0);
        c1 = _mm256_fmadd_ps(x, _mm256_loadu_ps(B + (size_t)p * ldb + j + 8), c1);
      }
      _mm256_storeu_ps(C + (size_t)i * ldc + j, c0);
      _mm256_storeu_ps(C + (size_t)i * ldc + j + 8, c1);
    }
  }
  for (int i = 0; i < m && j < n; i++)
    for (int jj = j; jj < n; jj++) {
      float s = add ? C[(size_t)i * ldc + jj] : 0;
      for (int p = 0; p < k; p++) s += A[(size_t)i * ra + (size_t)p * ca] * B[(size_t)p * ldb + jj];
      C[(size_t)i * ldc + jj] = s;
    }
}

// ---- parameters
struct Param {
  string name;
  int rows, cols;
  bool sparse;
  Vec w, g, m, v, avg;
  vector<int> touched;
  vector<char> mark;
  void init(const string& nm, int r, int c, float scale, bool sp = false) {
    name = nm; rows = r; cols = c; sparse = sp;
    size_t n = (size_t)r * c;
    w.resize(n); g.assign(n, 0); m.assign(n, 0); v.assign(n, 0); avg.assign(n, 0);
    for (auto& x : w) x = (uniform() * 2 - 1) * scale;
    if (sp) mark.assign(r, 0);
  }
  float* row(int i) { return &w[(size_t)i * cols]; }
  float* grow(int i) {
    if (sparse && !mark[i]) { mark[i] = 1; touched.push_back(i); }
    return &g[(size_t)i * cols];
  }
};

struct Config {
  std::map<string, double> v;
  double operator()(const string& k, double d) { auto it = v.find(k); return it == v.end() ? d : it->second; }
};

struct Type { int word; vector<int> spell, mean; };
// What the teachers make of a bare sentence: chances of tags (n x T), heads (n x n+1, root last), relations to `head` (n x R).
struct Soft { vector<float> tag, arc, rel; vector<int> head; };
struct Sent { int n; vector<int> type[4], tag, head, rel; Soft* soft = nullptr; };

static int E, D, H, L, A, R_, T_, rootRel;
static const int DIST = 32;
static inline int bucket(int d) {  // head minus dependent, not 0
  int a = d < 0 ? -d : d;
  int b = a <= 7 ? a : a <= 9 ? 8 : a <= 12 ? 9 : a <= 16 ? 10 : a <= 22 ? 11 : a <= 30 ? 12 : a <= 45 ? 13 : a <= 70 ? 14 : 15;
  return d < 0 ? b : b + 16;
}

static inline float sigm(float x) { return 1.0f / (1.0f + std::exp(-x)); }

struct Net {
  Param word, spell, mean, w1, b1, bos;
  vector<Param> W, vb;  // per layer: weights D x 6H; vf vr bf br of both directions: 8 x H
  Param wt, bt, wp, bp, bi, root, hb, dist, ldist, wl, bl;
  vector<Param*> all;
  void init(int nw, int ns, int nm) {
    word.init("word", nw, E, 0.1f, true);
    spell.init("spelling", ns, E, 0.05f, true);
    mean.init("meaning", nm, E, 0.05f, true);
    w1.init("w1", 3 * E, D, std::sqrt(6.0f / (3 * E)), false);
    b1.init("b1", 1, D, 0);
    W.resize(L); vb.resize(L);
    for (int l = 0; l < L; l++) {
      W[l].init("w", D, 6 * H, std::sqrt(3.0f / D));
      vb[l].init("v", 8, H, 0.0f);
      for (int j = 0; j < H; j++) vb[l].w[2 * H + j] = vb[l].w[6 * H + j] = 0.0f;
    }
    wt.init("wt", D, T_, std::sqrt(3.0f / D)); bt.init("bt", 1, T_, 0);
    wp.init("wp", D, 4 * A, std::sqrt(3.0f / D)); bp.init("bp", 1, 4 * A, 0);
    bi.init("bi", A, A, 0.5f / std::sqrt((float)A)); root.init("root", 1, A, 0.1f); hb.init("hb", 1, A, 0.01f);
    dist.init("dist", 1, DIST, 0); ldist.init("ldist", DIST, A, 0.01f);
    wl.init("wl", A, R_, std::sqrt(3.0f / A)); bl.init("bl", 1, R_, 0);
    all = {&word, &spell, &mean, &w1, &b1};
    for (int l = 0; l < L; l++) { all.push_back(&W[l]); all.push_back(&vb[l]); }
    for (Param* p : {&wt, &bt, &wp, &bp, &bi, &root, &hb, &dist, &ldist, &wl, &bl}) all.push_back(p);
  }
};

static vector<Type> types;
static vector<int> freq;
static Net net;
static Config cfg;

struct Batch {
  vector<const Sent*> s;
  vector<int> variant, len, off;
  int N = 0;
};

struct Work {
  Vec X, maskX, Z, maskZ, Hin, dA, dB;
  vector<Vec> U, C, F, Rg, Hh, mask;
  vector<int> wid;
  Vec tagL, P, maskP, AD, S, LZ, LL;
};
static Work k;

static void linear(const Vec& X, int N, int in, const Param& W, const Param* b, int out, Vec& Y) {
  Y.resize((size_t)N * out);
  gemm(N, out, in, X.data(), in, 1, W.w.data(), out, Y.data(), out, false);
  if (b) for (int i = 0; i < N; i++) for (int j = 0; j < out; j++) Y[(size_t)i * out + j] += b->w[j];
}
static Vec wT;
static void linearBack(const Vec& X, int N, int in, Param& W, Param* b, int out, const Vec& dY, Vec* dX, bool add) {
  gemm(in, out, N, X.data(), 1, in, dY.data(), out, W.g.data(), out, true);
  if (b) for (int i = 0; i < N; i++) for (int j = 0; j < out; j++) b->g[j] += dY[(size_t)i * out + j];
  if (dX) {
    wT.resize((size_t)in * out);
    for (int i = 0; i < in; i++) for (int j = 0; j < out; j++) wT[(size_t)j * in + i] = W.w[(size_t)i * out + j];
    dX->resize((size_t)N * in);
    gemm(N, in, out, dY.data(), out, 1, wT.data(), in, dX->data(), in, add);
  }
}

static void embed(const Batch& b, bool train) {
  const int N = b.N, I = 3 * E;
  k.X.assign((size_t)N * I, 0);
  k.wid.assign(N, 0);
  static float dropWord = cfg("wordDrop", 0.5), dropMean = cfg("meanDrop", 0.05), dropSpell = cfg("spellDrop", 0.02);
  int at = 0;
  for (size_t q = 0; q < b.s.size(); q++) {
    const Sent& s = *b.s[q];
    for (int i = 0; i < b.len[q]; i++, at++) {
      const Type& t = types[s.type[b.variant[q]][i]];
      float* x = &k.X[(size_t)at * I];
      int w = t.word;
      if (train && w && uniform() < dropWord / (dropWord + freq[w]) + 0.02f) w = 0;
      k.wid[at] = w;
      memcpy(x, net.word.row(w), E * sizeof(float));
      bool skip = train && uniform() < dropSpell;
      if (!skip) for (int r : t.spell) { const float* e = net.spell.row(r); for (int j = 0; j < E; j++) x[E + j] += e[j]; }
      else k.wid[at] |= 1 << 30;
      if (!(train && uniform() < dropMean)) for (int r : t.mean) { const float* e = net.mean.row(r); for (int j = 0; j < E; j++) x[2 * E + j] += e[j]; }
      else k.wid[at] |= 1 << 29;
    }
  }
}

static void dropMask(Vec& m, size_t n, float p) {
  m.resize(n);
  float keep = 1.0f / (1 - p);
  uint32_t lim = (uint32_t)(p * 4294967295.0);
  for (auto& x : m) x = rnd() < lim ? 0 : keep;
}

static void forward(const Batch& b, bool train) {
  const int N = b.N;
  static float pIn = cfg("dropIn", 0.2), pH = cfg("drop", 0.25), pP = cfg("dropHead", 0.25);
  embed(b, train);
  if (train) { dropMask(k.maskX, k.X.size(), pIn); for (size_t i = 0; i < k.X.size(); i++) k.X[i] *= k.maskX[i]; }
  linear(k.X, N, 3 * E, net.w1, &net.b1, D, k.Z);
  for (auto& x : k.Z) if (x < 0) x *= 0.1f;
  k.U.resize(L); k.C.resize(L); k.F.resize(L); k.Rg.resize(L); k.Hh.resize(L + 1); k.mask.resize(L + 1);
  k.Hh[0] = k.Z;
  for (int l = 0; l <= L; l++) {
    if (train) {  // one mask a sentence
      k.mask[l].resize((size_t)b.s.size() * D);
      dropMask(k.mask[l], k.mask[l].size(), pH);
    }
  }
  auto maskOut = [&](int l) {
    if (!train) return;
    for (size_t q = 0; q < b.s.size(); q++)
      for (int i = 0; i < b.len[q]; i++)
        for (int j = 0; j < D; j++) k.Hh[l][(size_t)(b.off[q] + i) * D + j] *= k.mask[l][q * D + j];
  };
  maskOut(0);
  for (int l = 0; l < L; l++) {
    linear(k.Hh[l], N, D, net.W[l], nullptr, 6 * H, k.U[l]);
    Vec &C = k.C[l], &F = k.F[l], &Rg = k.Rg[l], &out = k.Hh[l + 1], &in = k.Hh[l];
    C.resize((size_t)N * D); F.resize((size_t)N * D); Rg.resize((size_t)N * D); out.resize((size_t)N * D);
    for (size_t q = 0; q < b.s.size(); q++)
      for (int dir = 0; dir < 2; dir++) {
        const float* vf = net.vb[l].row(dir * 4), *vr = net.vb[l].row(dir * 4 + 1), *bf = net.vb[l].row(dir * 4 + 2), *br = net.vb[l].row(dir * 4 + 3);
        float c[512];
        for (int j = 0; j < H; j++) c[j] = 0;
        for (int t = 0; t < b.len[q]; t++) {
          size_t i = b.off[q] + (dir ? b.len[q] - 1 - t : t);
          const float* u = &k.U[l][i * 6 * H + dir * 3 * H];
          size_t o = i * D + dir * H;
          for (int j = 0; j < H; j++) {
            float f = sigm(u[H + j] + vf[j] * c[j] + bf[j]);
            float r = sigm(u[2 * H + j] + vr[j] * c[j] + br[j]);
            c[j] = f * c[j] + (1 - f) * u[j];
            F[o + j] = f; Rg[o + j] = r; C[o + j] = c[j];
            out[o + j] = r * c[j] + (1 - r) * in[o + j];
          }
        }
      }
    maskOut(l + 1);
  }
  static int tagLayer = (int)cfg("tagLayer", L);
  linear(k.Hh[tagLayer], N, D, net.wt, &net.bt, T_, k.tagL);
  linear(k.Hh[L], N, D, net.wp, &net.bp, 4 * A, k.P);
  for (int i = 0; i < N; i++) for (int j = 0; j < 2 * A; j++) { float& x = k.P[(size_t)i * 4 * A + j]; if (x < 0) x *= 0.1f; }
  if (train) { dropMask(k.maskP, k.P.size(), pP); for (size_t i = 0; i < k.P.size(); i++) k.P[i] *= k.maskP[i]; }
  // dependents through the bilinear form
  k.AD.resize((size_t)N * A);
  gemm(N, A, A, k.P.data() + A, 4 * A, 1, net.bi.w.data(), A, k.AD.data(), A, false);
}

// Scores of heads of word d of sentence q: 0..n-1 words, n the root.
static void arcScores(const Batch& b, int q, int d, float* s) {
  int n = b.len[q], off = b.off[q];
  const float* ad = &k.AD[(size_t)(off + d) * A];
  for (int h = 0; h < n; h++) {
    const float* ah = &k.P[(size_t)(off + h) * 4 * A];
    float x = 0;
    for (int j = 0; j < A; j++) x += ah[j] * (ad[j] + net.hb.w[j]);
    s[h] = h == d ? -1e9f : x + net.dist.w[bucket(h - d)];
  }
  float x = 0;
  for (int j = 0; j < A; j++) x += net.root.w[j] * ad[j];
  s[n] = x + net.dist.w[0];
}

static void labelHidden(const float* lh, const float* ld, int dist, float* z) {
  const float* e = net.ldist.row(bucket(dist));
  for (int j = 0; j < A; j++) { float x = lh[j] + ld[j] + e[j]; z[j] = x > 0 ? x : 0.1f * x; }
}

// s becomes the gradient of the cross entropy against the chances `p`.
static void softLoss(float* s, int n, const float* p, double& loss) {
  float m = s[0], z = 0;
  for (int i = 1; i < n; i++) m = std::max(m, s[i]);
  for (int i = 0; i < n; i++) { s[i] = std::exp(s[i] - m); z += s[i]; }
  for (int i = 0; i < n; i++) { s[i] /= z; loss -= p[i] * std::log(s[i] + 1e-20f); s[i] -= p[i]; }
}

static double softmaxLoss(float* s, int n, int gold, double& loss) {
  float m = s[0]; int best = 0;
  for (int i = 1; i < n; i++) if (s[i] > m) { m = s[i]; best = i; }
  float z = 0;
  for (int i = 0; i < n; i++) { s[i] = std::exp(s[i] - m); z += s[i]; }
  loss -= std::log(s[gold] / z + 1e-20f);
  for (int i = 0; i < n; i++) s[i] /= z;
  return best == gold;
}

struct Stats { double tag = 0, arc = 0, rel = 0; int tagOk = 0, arcOk = 0, relOk = 0, n = 0; };

static void trainBatch(const Batch& b, Stats& st) {
  const int N = b.N;
  forward(b, true);
  const float scale = 1.0f / N;
  // tags
  Vec dT((size_t)N * T_, 0), dP((size_t)N * 4 * A, 0), dAD((size_t)N * A, 0);
  static float tagWeight = cfg("tagWeight", 1.0);
  double softSum = 0;
  Vec s(2048);
  for (size_t q = 0; q < b.s.size(); q++) {
    const Sent& sent = *b.s[q];
    int n = b.len[q], off = b.off[q];
    if ((int)s.size() < n + 1) s.resize(n + 1);
    for (int d = 0; d < n; d++) {
      if (!sent.soft) st.n++;
      float* gt = &dT[(size_t)(off + d) * T_];
      if (sent.soft || sent.tag[d] >= 0) {
        float* x = &k.tagL[(size_t)(off + d) * T_];
        if (sent.soft) softLoss(x, T_, &sent.soft->tag[(size_t)d * T_], softSum);
        else { st.tagOk += softmaxLoss(x, T_, sent.tag[d], st.tag); x[sent.tag[d]] -= 1; }
        for (int j = 0; j < T_; j++) gt[j] = x[j] * scale * tagWeight;
      }
      int gold = sent.soft ? sent.soft->head[d] : sent.head[d];
      if (gold < 0) gold = n;
      arcScores(b, q, d, s.data());
      if (sent.soft) softLoss(s.data(), n + 1, &sent.soft->arc[(size_t)d * (n + 1)], softSum);
      else { st.arcOk += softmaxLoss(s.data(), n + 1, gold, st.arc); s[gold] -= 1; }
      const float* ad = &k.AD[(size_t)(off + d) * A];
      float* gad = &dAD[(size_t)(off + d) * A];
      for (int h = 0; h <= n; h++) {
        if (h == d) continue;
        float g = s[h] * scale;
        if (g > -1e-9f && g < 1e-9f) continue;
        if (h == n) {
          net.dist.g[0] += g;
          for (int j = 0; j < A; j++) { gad[j] += g * net.root.w[j]; net.root.g[j] += g * ad[j]; }
        } else {
          net.dist.g[bucket(h - d)] += g;
          const float* ah = &k.P[(size_t)(off + h) * 4 * A];
          float* gah = &dP[(size_t)(off + h) * 4 * A];
          for (int j = 0; j < A; j++) { gad[j] += g * ah[j]; gah[j] += g * (ad[j] + net.hb.w[j]); net.hb.g[j] += g * ah[j]; }
        }
      }
      if (gold < n && (sent.soft || sent.rel[d] >= 0)) {
        float z[512], lo[256], dz[512];
        int bk = bucket(gold - d);
        labelHidden(&k.P[(size_t)(off + gold) * 4 * A + 2 * A], &k.P[(size_t)(off + d) * 4 * A + 3 * A], gold - d, z);
        for (int r = 0; r < R_; r++) lo[r] = net.bl.w[r];
        for (int j = 0; j < A; j++) for (int r = 0; r < R_; r++) lo[r] += z[j] * net.wl.w[(size_t)j * R_ + r];
        if (sent.soft) softLoss(lo, R_, &sent.soft->rel[(size_t)d * R_], softSum);
        else { st.relOk += softmaxLoss(lo, R_, sent.rel[d], st.rel); lo[sent.rel[d]] -= 1; }
        for (int r = 0; r < R_; r++) { lo[r] *= scale; net.bl.g[r] += lo[r]; }
        for (int j = 0; j < A; j++) {
          float a = 0;
          float* gw = &net.wl.g[(size_t)j * R_]; const float* w = &net.wl.w[(size_t)j * R_];
          for (int r = 0; r < R_; r++) { a += lo[r] * w[r]; gw[r] += z[j] * lo[r]; }
          dz[j] = z[j] > 0 ? a : 0.1f * a;
          net.ldist.g[(size_t)bk * A + j] += dz[j];
          dP[(size_t)(off + gold) * 4 * A + 2 * A + j] += dz[j];
          dP[(size_t)(off + d) * 4 * A + 3 * A + j] += dz[j];
        }
      } else if (gold == n && !sent.soft) st.relOk++;
    }
  }
  // bilinear
  gemm(A, A, N, k.P.data() + A, 1, 4 * A, dAD.data(), A, net.bi.g.data(), A, true);
  wT.resize(A * A);
  for (int i = 0; i < A; i++) for (int j = 0; j < A; j++) wT[j * A + i] = net.bi.w[i * A + j];
  gemm(N, A, A, dAD.data(), A, 1, wT.data(), A, dP.data() + A, 4 * A, true);
  for (int i = 0; i < N; i++)
    for (int j = 0; j < 4 * A; j++) {
      size_t o = (size_t)i * 4 * A + j;
      dP[o] *= k.maskP[o];
      if (j < 2 * A && k.P[o] < 0) dP[o] *= 0.1f;
    }
  static int tagLayer = (int)cfg("tagLayer", L);
  Vec dH, dX;
  linearBack(k.Hh[L], N, D, net.wp, &net.bp, 4 * A, dP, &dH, false);
  for (int l = L; l >= 1; l--) {
    if (l == tagLayer) { linearBack(k.Hh[l], N, D, net.wt, &net.bt, T_, dT, &dH, true); }
    for (size_t q = 0; q < b.s.size(); q++)
      for (int i = 0; i < b.len[q]; i++)
        for (int j = 0; j < D; j++) dH[(size_t)(b.off[q] + i) * D + j] *= k.mask[l][q * D + j];
    Vec &C = k.C[l - 1], &F = k.F[l - 1], &Rg = k.Rg[l - 1], &in = k.Hh[l - 1];
    Vec dU((size_t)N * 6 * H);
    dX.assign((size_t)N * D, 0);
    for (size_t q = 0; q < b.s.size(); q++)
      for (int dir = 0; dir < 2; dir++) {
        Param& vb = net.vb[l - 1];
        const float* vf = vb.row(dir * 4), *vr = vb.row(dir * 4 + 1);
        float *gvf = &vb.g[(dir * 4) * H], *gvr = gvf + H, *gbf = gvr + H, *gbr = gbf + H;
        float dc[512];
        for (int j = 0; j < H; j++) dc[j] = 0;
        for (int t = b.len[q] - 1; t >= 0; t--) {
          size_t i = b.off[q] + (dir ? b.len[q] - 1 - t : t);
          size_t pi = dir ? i + 1 : i - 1;
          const float* u = &k.U[l - 1][i * 6 * H + dir * 3 * H];
          float* du = &dU[i * 6 * H + dir * 3 * H];
          size_t o = i * D + dir * H, po = pi * D + dir * H;
          for (int j = 0; j < H; j++) {
            float cp = t > 0 ? C[po + j] : 0, f = F[o + j], r = Rg[o + j], dh = dH[o + j];
            float dr = dh * (C[o + j] - in[o + j]) * r * (1 - r);
            dX[o + j] += dh * (1 - r);
            float d = dh * r + dc[j];
            float df = d * (cp - u[j]) * f * (1 - f);
            du[j] = d * (1 - f); du[H + j] = df; du[2 * H + j] = dr;
            dc[j] = d * f + df * vf[j] + dr * vr[j];
            gvf[j] += df * cp; gvr[j] += dr * cp; gbf[j] += df; gbr[j] += dr;
          }
        }
      }
    linearBack(in, N, D, net.W[l - 1], nullptr, 6 * H, dU, &dX, true);
    dH.swap(dX);
  }
  for (size_t q = 0; q < b.s.size(); q++)
    for (int i = 0; i < b.len[q]; i++)
      for (int j = 0; j < D; j++) dH[(size_t)(b.off[q] + i) * D + j] *= k.mask[0][q * D + j];
  for (size_t i = 0; i < k.Z.size(); i++) if (k.Z[i] < 0) dH[i] *= 0.1f;
  Vec dIn;
  linearBack(k.X, N, 3 * E, net.w1, &net.b1, D, dH, &dIn, false);
  int at = 0;
  for (size_t q = 0; q < b.s.size(); q++)
    for (int i = 0; i < b.len[q]; i++, at++) {
      const Type& t = types[b.s[q]->type[b.variant[q]][i]];
      float* g = &dIn[(size_t)at * 3 * E];
      const float* mk = &k.maskX[(size_t)at * 3 * E];
      for (int j = 0; j < 3 * E; j++) g[j] *= mk[j];
      float* x = net.word.grow(k.wid[at] & 0xfffffff);
      for (int j = 0; j < E; j++) x[j] += g[j];
      if (!(k.wid[at] & (1 << 30))) for (int r : t.spell) { x = net.spell.grow(r); for (int j = 0; j < E; j++) x[j] += g[E + j]; }
      if (!(k.wid[at] & (1 << 29))) for (int r : t.mean) { x = net.mean.grow(r); for (int j = 0; j < E; j++) x[j] += g[2 * E + j]; }
    }
}

static int adamStep = 0;
static void adam(float lr) {
  adamStep++;
  const float b1 = 0.9f, b2 = 0.99f, eps = 1e-8f;
  float c1 = 1 - std::pow(b1, adamStep), c2 = 1 - std::pow(b2, adamStep);
  float norm = 0;
  for (Param* p : net.all) if (!p->sparse) for (float g : p->g) norm += g * g;
  norm = std::sqrt(norm);
  float clip = norm > 3.0f ? 3.0f / norm : 1;
  static float decay = cfg("decay", 0.0);
  auto upd = [&](Param* p, size_t from, size_t to, bool dec) {
    float *w = p->w.data(), *g = p->g.data(), *m = p->m.data(), *v = p->v.data();
    for (size_t i = from; i < to; i++) {
      float x = g[i] * clip;
      m[i] = b1 * m[i] + (1 - b1) * x;
      v[i] = b2 * v[i] + (1 - b2) * x * x;
      w[i] -= lr * ((m[i] / c1) / (std::sqrt(v[i] / c2) + eps) + (dec ? decay * w[i] : 0));
      g[i] = 0;
    }
  };
  for (Param* p : net.all) {
    if (p->sparse) {
      for (int r : p->touched) { upd(p, (size_t)r * p->cols, (size_t)(r + 1) * p->cols, true); p->mark[r] = 0; }
      p->touched.clear();
    } else upd(p, 0, p->w.size(), p->rows > 1);
  }
}

static double avgCount = 0;
static void average(double keep) {
  if (avgCount == 0) keep = 0;
  for (Param* p : net.all) for (size_t i = 0; i < p->w.size(); i++) p->avg[i] = keep * p->avg[i] + (1 - keep) * p->w[i];
  avgCount++;
}
static void swapAverage() { for (Param* p : net.all) p->w.swap(p->avg); }

// ---- projective decoding with one root (Eisner); scores s[d * (n + 1) + h], root h = n.
static void eisner(int n, const vector<float>& s, vector<int>& head) {
  int m = n + 1;  // position 0 is the root
  auto sc = [&](int h, int d) { return s[(size_t)(d - 1) * (n + 1) + (h == 0 ? n : h - 1)]; };
  vector<float> Cr((size_t)m * m, -1e18f), Cl = Cr, Ir = Cr, Il = Cr;
  vector<int> bCr((size_t)m * m, -1), bCl = bCr, bI = bCr;
#define AT(i, j) ((size_t)(i) * m + (j))
  for (int i = 0; i < m; i++) Cr[AT(i, i)] = Cl[AT(i, i)] = 0;
  for (int len = 1; len < m; len++)
    for (int i = 0; i + len < m; i++) {
      int j = i + len;
      float best = -1e18f; int bk = -1;
      for (int q = i; q < j; q++) {
        if (i == 0 && q != 0) break;  // one root: it takes its only dependent first
        float x = Cr[AT(i, q)] + Cl[AT(q + 1, j)];
        if (x > best) best = x, bk = q;
      }
      Ir[AT(i, j)] = best + sc(i, j); Il[AT(i, j)] = i == 0 ? -1e18f : best + sc(j, i); bI[AT(i, j)] = bk;
      best = -1e18f;
      for (int q = i + 1; q <= j; q++) { float x = Ir[AT(i, q)] + Cr[AT(q, j)]; if (x > best) best = x, bCr[AT(i, j)] = q; }
      Cr[AT(i, j)] = best;
      best = -1e18f;
      for (int q = i; q < j; q++) { float x = Cl[AT(i, q)] + Il[AT(q, j)]; if (x > best) best = x, bCl[AT(i, j)] = q; }
      Cl[AT(i, j)] = best;
    }
  head.assign(n, -1);
  struct It { int i, j, kind; };  // 0 Cr 1 Cl 2 Ir 3 Il
  vector<It> st{{0, n, 0}};
  while (!st.empty()) {
    It x = st.back(); st.pop_back();
    if (x.i == x.j) continue;
    if (x.kind == 0) { int q = bCr[AT(x.i, x.j)]; st.push_back({x.i, q, 2}); st.push_back({q, x.j, 0}); }
    else if (x.kind == 1) { int q = bCl[AT(x.i, x.j)]; st.push_back({x.i, q, 1}); st.push_back({q, x.j, 3}); }
    else {
      int q = bI[AT(x.i, x.j)];
      if (x.kind == 2) head[x.j - 1] = x.i - 1; else head[x.i - 1] = x.j - 1;
      st.push_back({x.i, q, 0}); st.push_back({q + 1, x.j, 1});
    }
  }
}

static double evaluate(const vector<Sent>& dev, int variant, const char* name, const vector<string>& up) {
  (void)up;
  long n = 0, tok = 0, uas = 0, las = 0;
  for (size_t from = 0; from < dev.size(); from += 16) {
    Batch b;
    for (size_t i = from; i < std::min(dev.size(), from + 16); i++) {
      b.s.push_back(&dev[i]); b.variant.push_back(variant); b.len.push_back(dev[i].n); b.off.push_back(b.N); b.N += dev[i].n;
    }
    forward(b, false);
    for (size_t q = 0; q < b.s.size(); q++) {
      const Sent& s = *b.s[q];
      vector<float> sc((size_t)s.n * (s.n + 1));
      for (int d = 0; d < s.n; d++) arcScores(b, q, d, &sc[(size_t)d * (s.n + 1)]);
      vector<int> head;
      eisner(s.n, sc, head);
      for (int d = 0; d < s.n; d++) {
        n++;
        const float* x = &k.tagL[(size_t)(b.off[q] + d) * T_];
        int bt = 0;
        for (int j = 1; j < T_; j++) if (x[j] > x[bt]) bt = j;
        tok += bt == s.tag[d];
        if (head[d] != s.head[d]) continue;
        uas++;
        int rel = rootRel;
        if (head[d] >= 0) {
          float z[512];
          labelHidden(&k.P[(size_t)(b.off[q] + head[d]) * 4 * A + 2 * A], &k.P[(size_t)(b.off[q] + d) * 4 * A + 3 * A], head[d] - d, z);
          float bs = -1e9;
          for (int r = 0; r < R_; r++) {
            if (r == rootRel) continue;
            float lo = net.bl.w[r];
            for (int j = 0; j < A; j++) lo += z[j] * net.wl.w[(size_t)j * R_ + r];
            if (lo > bs) bs = lo, rel = r;
          }
        }
        las += rel == s.rel[d];
      }
    }
  }
  printf("  %s tags %.2f UAS %.2f LAS %.2f\n", name, 100.0 * tok / n, 100.0 * uas / n, 100.0 * las / n);
  fflush(stdout);
  return 100.0 * las / n;
}

// Reads weights that an earlier run wrote (of the same sizes).
static bool readWeights(const char* path) {
  FILE* f = fopen(path, "rb");
  int sizes[8], rc[2];
  if (!f || fread(sizes, 4, 8, f) != 8 || sizes[0] != E || sizes[1] != H || sizes[2] != L || sizes[3] != A) return false;
  for (Param* q : net.all)
    if (fread(rc, 4, 2, f) != 2 || rc[0] != q->rows || rc[1] != q->cols || fread(q->w.data(), 4, q->w.size(), f) != q->w.size()) return false;
  fclose(f);
  return true;
}

// Adds the chances that the present weights give to all bare sentences; the last teacher divides and picks heads.
static void teach(vector<Sent>& bare, float share, bool relations) {
  Vec s(2048);
  double loss = 0;
  for (auto& sent : bare) {
    int n = sent.n;
    Batch b;
    b.s.push_back(&sent); b.variant.push_back(0); b.len.push_back(n); b.off.push_back(0); b.N = n;
    forward(b, false);
    if (!sent.soft) {
      sent.soft = new Soft;
      sent.soft->tag.assign((size_t)n * T_, 0); sent.soft->arc.assign((size_t)n * (n + 1), 0); sent.soft->rel.assign((size_t)n * R_, 0);
    }
    Soft& o = *sent.soft;
    for (int d = 0; d < n; d++) {
      if (!relations) {
        float* x = &k.tagL[(size_t)d * T_];
        softmaxLoss(x, T_, 0, loss);
        for (int j = 0; j < T_; j++) o.tag[(size_t)d * T_ + j] += share * x[j];
        arcScores(b, 0, d, s.data());
        softmaxLoss(s.data(), n + 1, 0, loss);
        for (int h = 0; h <= n; h++) o.arc[(size_t)d * (n + 1) + h] += share * s[h];
      } else if (o.head[d] >= 0) {
        float z[512], lo[256];
        labelHidden(&k.P[(size_t)o.head[d] * 4 * A + 2 * A], &k.P[(size_t)d * 4 * A + 3 * A], o.head[d] - d, z);
        for (int r = 0; r < R_; r++) { lo[r] = net.bl.w[r]; for (int j = 0; j < A; j++) lo[r] += z[j] * net.wl.w[(size_t)j * R_ + r]; }
        softmaxLoss(lo, R_, 0, loss);
        for (int r = 0; r < R_; r++) o.rel[(size_t)d * R_ + r] += share * lo[r];
      }
    }
  }
}

int main(int argc, char** argv) {
  if (argc < 3) return 1;
  vector<string> teachers;
  for (int i = 3; i < argc; i++) { string a = argv[i]; if (a.rfind("teacher=", 0) == 0) { teachers.push_back(a.substr(8)); continue; } size_t e = a.find('='); cfg.v[a.substr(0, e)] = atof(a.c_str() + e + 1); }
  FILE* f = fopen(argv[1], "rb");
  if (!f) return 1;
  fseek(f, 0, SEEK_END); long size = ftell(f) / 4; fseek(f, 0, SEEK_SET);
  vector<int> d(size);
  if (fread(d.data(), 4, size, f) != (size_t)size) return 1;
  fclose(f);
  size_t p = 0;
  int nT = d[p++], nW = d[p++], nS = d[p++], nM = d[p++];
  T_ = d[p++]; R_ = d[p++]; rootRel = d[p++];
  freq.assign(d.begin() + p, d.begin() + p + nW); p += nW;
  types.resize(nT);
  for (auto& t : types) {
    t.word = d[p++];
    int a = d[p++]; t.spell.assign(d.begin() + p, d.begin() + p + a); p += a;
    a = d[p++]; t.mean.assign(d.begin() + p, d.begin() + p + a); p += a;
  }
  auto readSet = [&]() {
    vector<Sent> all(d[p++]);
    for (auto& s : all) {
      s.n = d[p++];
      for (int i = 0; i < s.n; i++) {
        for (int v = 0; v < 4; v++) s.type[v].push_back(d[p++]);
        s.tag.push_back(d[p++]); s.head.push_back(d[p++]); s.rel.push_back(d[p++]);
      }
    }
    return all;
  };
  vector<Sent> train = readSet();
  vector<vector<Sent>> dev(d[p++]);
  for (auto& x : dev) x = readSet();
  vector<Sent> bare;
  if (p < d.size()) bare = readSet();
  E = cfg("E", 64); H = cfg("H", 64); D = 2 * H; L = cfg("L", 3); A = cfg("A", 64);
  seedState = 20261121ull * 2654435761ull + (uint64_t)cfg("seed", 1);
  net.init(nW, nS, nM);
  if (!teachers.empty()) {
    vector<Vec> fresh;
    for (Param* q : net.all) fresh.push_back(q->w);
    for (int round = 0; round < 2; round++) {
      for (auto& t : teachers) {
        if (!readWeights(t.c_str())) { fprintf(stderr, "no weights of these sizes in %s\n", t.c_str()); return 1; }
        if (round == 0) for (size_t q = 0; q < dev.size(); q++) evaluate(dev[q], 0, "teacher on dev", {});
        teach(bare, 1.0f / teachers.size(), round == 1);
      }
      if (round == 0) {
        vector<float> sc;
        for (auto& x : bare) {
          sc.resize((size_t)x.n * (x.n + 1));
          for (size_t i = 0; i < sc.size(); i++) sc[i] = std::log(x.soft->arc[i] + 1e-6f);
          eisner(x.n, sc, x.soft->head);
        }
      }
    }
    if (cfg("warm", 0) == 0) for (size_t q = 0; q < net.all.size(); q++) net.all[q]->w = fresh[q];
    else readWeights(teachers[0].c_str());
    size_t gold = train.size();
    train.insert(train.end(), bare.begin(), bare.end());
    printf("%zu sentences, %zu bare ones\n", gold, bare.size());
  }
  size_t dense = 0;
  for (Param* q : net.all) if (!q->sparse) dense += q->w.size();
  printf("dense weights %zu\n", dense);
  int epochs = cfg("epochs", 20), batchWords = cfg("batch", 600);
  double lr0 = cfg("lr", 0.002), keep = cfg("keep", 0.97);
  vector<int> order(train.size());
  for (size_t i = 0; i < order.size(); i++) order[i] = i;
  long total = 0;
  for (auto& s : train) total += s.n;
  long steps = epochs * (total / batchWords + 1), step = 0;
  double upper = cfg("upper", 0.06), lower = cfg("lower", 0.04), title = cfg("title", 0.05), nostop = cfg("nostop", 0.05);
  for (int epoch = 0; epoch < epochs; epoch++) {
    auto t0 = std::chrono::steady_clock::now();
    for (size_t i = order.size() - 1; i > 0; i--) std::swap(order[i], order[rnd() % (i + 1)]);
    // sentences of like length together, in shuffled order of batches
    Stats st;
    for (size_t i = 0; i < order.size();) {
      Batch b;
      while (i < order.size() && b.N < batchWords) {
        const Sent& s = train[order[i++]];
        int n = std::min(s.n, 160);
        bool whole = true;
        if (n < s.n) { for (int j = 0; j < n; j++) if (s.head[j] >= n) whole = false; if (!whole) continue; }
        float u = uniform();
        int v = u < upper ? 1 : u < upper + lower ? 2 : u < upper + lower + title ? 3 : 0;
        if (n == s.n && n > 2 && uniform() < nostop) {  // without the last mark
          bool leaf = s.head[n - 1] >= 0;
          for (int j = 0; j < n; j++) if (s.head[j] == n - 1) leaf = false;
          if (leaf && freq[types[s.type[0][n - 1]].word] > 5000) n--;
        }
        b.s.push_back(&s); b.variant.push_back(v); b.len.push_back(n); b.off.push_back(b.N); b.N += n;
      }
      if (b.N == 0) continue;
      trainBatch(b, st);
      double done = (double)step / steps;
      double lr = lr0 * (done < 0.02 ? done / 0.02 : done < 0.3 ? 1 : std::max(0.02, 1 - (done - 0.3) / 0.7));
      adam(lr);
      step++;
      if (step % 20 == 0) average(keep);
    }
    double sec = std::chrono::duration<double>(std::chrono::steady_clock::now() - t0).count();
    printf("epoch %d: %.0f s; loss tag %.3f arc %.3f rel %.3f; tags %.2f arcs %.2f rels %.2f\n", epoch + 1, sec, st.tag / st.n, st.arc / st.n, st.rel / st.n,
           100.0 * st.tagOk / st.n, 100.0 * st.arcOk / st.n, 100.0 * st.relOk / st.n);
    fflush(stdout);
    if (epoch % 4 == 3 || epoch + 1 == epochs) {
      swapAverage();
      for (size_t q = 0; q < dev.size(); q++) evaluate(dev[q], 0, q ? "GUM dev" : "EWT dev", {});
      if (epoch + 1 == epochs) {
        for (size_t q = 0; q < dev.size(); q++) { evaluate(dev[q], 1, "in capitals", {}); evaluate(dev[q], 2, "lower case", {}); evaluate(dev[q], 3, "title case", {}); }
      }
      FILE* o = fopen(argv[2], "wb");
      int sizes[8] = {E, H, L, A, T_, R_, rootRel, (int)cfg("tagLayer", L)};
      fwrite(sizes, 4, 8, o);
      for (Param* q : net.all) { int rc[2] = {q->rows, q->cols}; fwrite(rc, 4, 2, o); fwrite(q->w.data(), 4, q->w.size(), o); }
      fclose(o);
      swapAverage();
    }
  }
}
